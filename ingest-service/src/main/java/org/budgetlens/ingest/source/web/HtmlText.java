package org.budgetlens.ingest.source.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The printed text of a cell or block: a line break between Han characters is no blank. */
final class HtmlText {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000\\uFEFF]+");

  private HtmlText() {}

  /** The text of a cell. */
  static String of(Element cell) {
    var text = new StringBuilder();
    append(cell, text);
    return joined(text.toString());
  }

  private static void append(Node node, StringBuilder text) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode printed) {
        text.append(printed.getWholeText());
      } else if (child instanceof Element element) {
        String name = element.normalName();
        if (name.equals("script") || name.equals("style")) {
          continue;
        }
        boolean breaks = name.equals("br") || element.isBlock();
        text.append(breaks ? "\n" : "");
        append(element, text);
        text.append(breaks ? "\n" : "");
      }
    }
  }

  /** White space made one blank, or nothing where a line was wrapped between Han characters. */
  static String joined(String text) {
    var joined = new StringBuilder();
    Matcher space = SPACE.matcher(text);
    int end = 0;
    while (space.find()) {
      joined.append(text, end, space.start());
      end = space.end();
      boolean wrapped = space.group().indexOf('\n') >= 0;
      boolean between =
          space.start() > 0
              && end < text.length()
              && (isHan(text.charAt(space.start() - 1)) || isHan(text.charAt(end)));
      joined.append(wrapped && between ? "" : " ");
    }
    return joined.append(text, end, text.length()).toString().strip();
  }

  private static boolean isHan(char c) {
    return c >= 0x2E80;
  }
}
