@echo off
rem Runs Qianyi on Windows, and builds it first when there is no build. Written without a Windows machine: untested.
setlocal
set "PROJECT=%~dp0"
if "%PROJECT:~-1%"=="\" set "PROJECT=%PROJECT:~0,-1%"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
    echo Qianyi needs JDK 17 or newer, but there is no java. 1>&2
    exit /b 1
)

set "JAR="
for %%F in ("%PROJECT%\target\qianyi-*.jar") do set "JAR=%%F"
if defined JAR goto run

where mvn >nul 2>nul
if errorlevel 1 (
    echo The first use builds the program, which needs Maven 3.8 or newer, but there is no mvn. 1>&2
    exit /b 1
)
echo building, which may take some minutes the first time ... 1>&2
pushd "%PROJECT%"
call mvn -q -DskipTests package 1>&2
if errorlevel 1 (
    popd
    exit /b 1
)
popd
for %%F in ("%PROJECT%\target\qianyi-*.jar") do set "JAR=%%F"

:run
chcp 65001 >nul
"%JAVA%" -Xmx2g -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Dqianyi.project=%PROJECT%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
