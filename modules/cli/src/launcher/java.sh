# Finds Java and runs the command with it; read by the launcher of a checkout and by that of a distribution.

fail() {
    echo "autotaste: $*" >&2
    exit 1
}

# Java reads the names of files by the locale: by that of no language, names that are not ASCII cannot be opened, nor can
# a checkout in a folder of such a name be run. UTF-8 is what such names are written in nearly everywhere.
use_utf8() {
    case $(locale charmap 2>/dev/null) in
        ANSI_X3.4-1968 | US-ASCII | 646 | "") ;;
        *) return 0 ;;
    esac
    utf8=$(locale -a 2>/dev/null | grep -i '^c\.utf-\{0,1\}8$' | head -n 1) || utf8=
    [ -n "$utf8" ] || utf8=$(locale -a 2>/dev/null | grep -i '\.utf-\{0,1\}8$' | head -n 1) || utf8=
    # without a list of locales, the one that is nearly always there
    LC_CTYPE=${utf8:-C.UTF-8}
    export LC_CTYPE
    if [ -n "${LC_ALL:-}" ]; then
        LC_ALL=$LC_CTYPE
        export LC_ALL
    fi
}

require_readable() { # FOLDER
    case $1 in
        *:*) fail "cannot run from $1: Java takes the colon in the name of a folder for the end of the name" ;;
    esac
}

# As a file of the JDK has it, which saves the start of a JVM; nothing if there is no such file.
written_version() {
    folder=$(readlink -f "$java" 2>/dev/null) || return 0
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "${folder%/bin/java}/release" 2>/dev/null | head -n 1
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
        [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no $java"
    else
        java=$(command -v java) || fail "needs Java 17 or newer, and found no java on the PATH nor in JAVA_HOME"
    fi
    version=$(written_version)
    [ -n "$version" ] || version=$("$java" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
    [ "${version:-0}" -ge 17 ] || fail "needs Java 17 or newer, found ${version:-an unknown version} at $java"
}

# For commands that answer one question: they end before the optimising compiler has paid for itself, and the Vector API is
# slower than plain Java without it.
BRIEF_OPTIONS=-XX:TieredStopAtLevel=1

is_brief() { # [COMMAND [ARGUMENT...]]
    case ${1:-} in
        recommend) case " $* " in *" --all-users "*) return 1 ;; esac ;;
        similar | explain) ;;
        *) return 1 ;;
    esac
}

# Where commands are brief, starts from the classes that Java keeps in memory form in FOLDER, if there are some for its version;
# nothing is said of ones that do not fit. "questions" says whether a person can be asked.
run_java() { # OPTIONS_FILE FOLDER_OF_JARS MAIN [ARGUMENT...]
    options=@$1 jars=$2 archive=-Xshare:auto
    shift 2
    [ -t 2 ] && terminal=true || terminal=false
    [ -t 0 ] && questions=$terminal || questions=false
    main=$1
    shift
    if is_brief "$@"; then
        options=$BRIEF_OPTIONS
        [ ! -f "$jars/java-$version.jsa" ] || archive=-XX:SharedArchiveFile=$jars/java-$version.jsa
    fi
    # shellcheck disable=SC2086 # JAVA_OPTS holds several options
    exec "$java" "$options" "$archive" -Xlog:cds=off -Xlog:cds+dynamic=off ${JAVA_OPTS:-} "-Dautotaste.terminal=$terminal" \
        "-Dautotaste.questions=$questions" -cp "$jars/*" "$main" "$@"
}
