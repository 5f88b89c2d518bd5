@echo off
rem Runs the autotaste command. Untested: there was no Windows where this was written.
rem
rem   JAVA_HOME    the Java to use, 17 or newer; without it, the java on the PATH
rem   JAVA_OPTS    options for that Java, such as -Xmx8g
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "lib=%~dp0..\lib"
"%java%" "@%lib%\java-options" %JAVA_OPTS% -Dautotaste.questions=true -cp "%lib%\*" io.github.autotaste.cli.Autotaste %*
exit /b %ERRORLEVEL%
