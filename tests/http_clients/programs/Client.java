// Sends one request several times with java.net.http.HttpClient, as it is without settings.
// Arguments: method, URL, headers ("Name: value" lines), body file, times, "multipart" or "plain".
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class Client {
    public static void main(String[] args) throws Exception {
        byte[] body = Files.readAllBytes(Path.of(args[3]));
        var request = HttpRequest.newBuilder(URI.create(args[1]));
        for (String line : args[2].split("\n")) {
            if (!line.isEmpty()) request.header(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
        }
        if (args[5].equals("multipart")) {
            request.header("Content-Type", "multipart/form-data; boundary=limit");
            var form = new ByteArrayOutputStream();
            form.write("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n".getBytes());
            form.write(body);
            form.write("\r\n--limit--\r\n".getBytes());
            body = form.toByteArray();
        }
        request.method(args[0], HttpRequest.BodyPublishers.ofByteArray(body));
        var client = HttpClient.newHttpClient();
        for (int left = Integer.parseInt(args[4]); left > 0; left--) {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            System.out.println(response.statusCode() + " " + response.body().replace("\n", " "));
        }
    }
}
