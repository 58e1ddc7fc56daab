# Sourced by mvnw and run. Sets JAVA_HOME to a JDK of at least release 25, looking at JAVA_HOME, the
# java on PATH and the usual folders of Linux, macOS and SDKMAN; says what is missing where none is there.

budgetlens_jdk_release() {
  # The release of the JDK in folder $1, from its "release" file: starting a JVM only to ask costs time.
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

budgetlens_find_jdk() {
  wanted=25
  java_on_path=$(command -v java 2>/dev/null || true)
  if [ -n "$java_on_path" ]; then
    java_on_path=$(readlink -f "$java_on_path" 2>/dev/null || echo "$java_on_path")
    java_on_path=${java_on_path%/bin/java}
  fi
  case $- in *f*) globbing_was_off=1 ;; *) globbing_was_off= ;; esac
  set +f
  for candidate in "${JAVA_HOME:-}" "$java_on_path" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${HOME:-}"/.jdks/* "${HOME:-}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    release=$(budgetlens_jdk_release "$candidate") || continue
    if [ "${release:-0}" -ge "$wanted" ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      [ -z "$globbing_was_off" ] || set -f
      return 0
    fi
  done
  [ -z "$globbing_was_off" ] || set -f
  echo "BudgetLens needs a JDK $wanted or later (with javac), and none was found in JAVA_HOME (${JAVA_HOME:-not set})," >&2
  echo "on PATH, or under /usr/lib/jvm, /usr/java, /opt, ~/.jdks, ~/.sdkman, /Library/Java/JavaVirtualMachines." >&2
  echo "Install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  return 1
}
