package org.budgetlens.classify.catalog;

/**
 * Something wrong in a catalog file, with all one needs to mend it.
 *
 * @param file the file's name
 * @param line its line, from 1 with the header; 0 for the whole file
 * @param message what is wrong
 */
public record CatalogProblem(String file, int line, String message) {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
