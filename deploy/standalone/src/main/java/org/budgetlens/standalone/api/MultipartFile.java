package org.budgetlens.standalone.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;

/** A request body with one file (RFC 7578), read from disk as it is sent. */
final class MultipartFile {
  private final String boundary = "budgetlens-" + UUID.randomUUID();
  private final String field;
  private final Path file;

  MultipartFile(String field, Path file) {
    this.field = field;
    this.file = file;
  }

  /** Value of the header Content-Type. */
  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() throws FileNotFoundException {
    String head =
        """
        --%s\r
        Content-Disposition: form-data; name="%s"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(boundary, field, escaped(String.valueOf(file.getFileName())));
    String tail = "\r\n--" + boundary + "--\r\n";
    return BodyPublishers.concat(
        BodyPublishers.ofString(head, UTF_8),
        BodyPublishers.ofFile(file),
        BodyPublishers.ofString(tail, UTF_8));
  }

  /** As browsers do: RFC 7578 leaves names in UTF-8 and these three escaped. */
  static String escaped(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }
}
