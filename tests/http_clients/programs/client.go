// Sends one request several times with Go's net/http, as it is without settings.
// Arguments: method, URL, headers ("Name: value" lines), body file, times, "multipart" or "plain".
package main

import (
	"bytes"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"strconv"
	"strings"
)

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func main() {
	args := os.Args[1:]
	content, err := os.ReadFile(args[3])
	check(err)
	kind := ""
	if args[5] == "multipart" {
		var form bytes.Buffer
		writer := multipart.NewWriter(&form)
		part, err := writer.CreateFormFile("file", "a.jpg")
		check(err)
		_, err = part.Write(content)
		check(err)
		check(writer.Close())
		content, kind = form.Bytes(), writer.FormDataContentType()
	}
	times, err := strconv.Atoi(args[4])
	check(err)
	for ; times > 0; times-- {
		request, err := http.NewRequest(args[0], args[1], bytes.NewReader(content))
		check(err)
		for _, line := range strings.Split(args[2], "\n") {
			if name, value, found := strings.Cut(line, ": "); found {
				request.Header.Set(name, value)
			}
		}
		if kind != "" {
			request.Header.Set("Content-Type", kind)
		}
		response, err := http.DefaultClient.Do(request)
		check(err)
		answer, err := io.ReadAll(response.Body)
		check(err)
		check(response.Body.Close())
		fmt.Println(response.StatusCode, strings.ReplaceAll(string(answer), "\n", " "))
	}
}
