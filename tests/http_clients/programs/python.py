"""Sends one request several times with a Python library, as it is without settings.

Arguments: library, method, URL, headers ("Name: value" lines), body file, times, "multipart" or "plain".
"""

import asyncio
import http.client
import sys
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

LIBRARY, METHOD, URL, LINES, FILE, TIMES, FORM = sys.argv[1:]
HEADERS = dict(line.split(": ", 1) for line in LINES.splitlines())
CONTENT = Path(FILE).read_bytes()


def show(status, text):
    """Print a response on one line."""
    print(status, text.replace("\n", " "))


def with_requests():
    """Use a session of requests."""
    import requests

    body = {"files": {"file": ("a.jpg", CONTENT)}} if FORM == "multipart" else {"data": CONTENT}
    with requests.Session() as session:
        for _ in range(int(TIMES)):
            answer = session.request(METHOD, URL, headers=HEADERS, **body)
            show(answer.status_code, answer.text)


def with_httpx():
    """Use a client of httpx."""
    import httpx

    body = {"files": {"file": ("a.jpg", CONTENT)}} if FORM == "multipart" else {"content": CONTENT}
    with httpx.Client() as client:
        for _ in range(int(TIMES)):
            answer = client.request(METHOD, URL, headers=HEADERS, **body)
            show(answer.status_code, answer.text)


async def with_aiohttp():
    """Use a session of aiohttp."""
    import aiohttp

    async with aiohttp.ClientSession() as session:
        for _ in range(int(TIMES)):
            body = CONTENT
            if FORM == "multipart":
                body = aiohttp.FormData()
                body.add_field("file", CONTENT, filename="a.jpg")
            async with session.request(METHOD, URL, headers=HEADERS, data=body) as answer:
                show(answer.status, await answer.text())


def form():
    """Return the headers and the body, as programs write forms by hand."""
    if FORM != "multipart":
        return HEADERS, CONTENT
    head = b'--limit\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'
    kind = {"Content-Type": "multipart/form-data; boundary=limit"}
    return HEADERS | kind, head + CONTENT + b"\r\n--limit--\r\n"


def with_urllib():
    """Use urllib, which opens a connection for each request."""
    headers, body = form()
    for _ in range(int(TIMES)):
        request = urllib.request.Request(URL, body, headers, method=METHOD)
        try:
            with urllib.request.urlopen(request) as answer:
                show(answer.status, answer.read().decode())
        except urllib.error.HTTPError as error:
            show(error.code, error.read().decode())


def with_http_client():
    """Use http.client with one connection."""
    headers, body = form()
    parts = urlsplit(URL)
    connection = http.client.HTTPConnection(parts.netloc)
    for _ in range(int(TIMES)):
        connection.request(METHOD, f"{parts.path}?{parts.query}", body, headers)
        answer = connection.getresponse()
        show(answer.status, answer.read().decode())


if LIBRARY == "aiohttp":
    asyncio.run(with_aiohttp())
else:
    {
        "requests": with_requests,
        "httpx": with_httpx,
        "urllib": with_urllib,
        "http.client": with_http_client,
    }[LIBRARY]()
