# The mock as an image: `docker build -t galleyproof .`, `docker run --read-only -p 8080:8080 galleyproof`.
# The control API and the page are closed in it unless GALLEYPROOF_CONTROL_TOKEN is set.
FROM python:3.12-slim AS build
WORKDIR /src
COPY . .
RUN python -m venv /opt/galleyproof
RUN /opt/galleyproof/bin/pip install --no-cache-dir --require-hashes --requirement requirements/serve.txt
RUN /opt/galleyproof/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.12-slim
COPY --from=build /opt/galleyproof /opt/galleyproof
ENV PYTHONDONTWRITEBYTECODE=1 GALLEYPROOF_HOST=0.0.0.0 GALLEYPROOF_PORT=8080
USER 10001:10001
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["/opt/galleyproof/bin/python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/healthz', timeout=2)"]
ENTRYPOINT ["/opt/galleyproof/bin/galleyproof"]
CMD ["serve"]
