package org.budgetlens.audit.evaluate;

/** The figures an identity is judged by. */
interface Figures {
  /** What the document prints under a name. */
  Figure of(String name);
}
