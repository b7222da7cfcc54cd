@echo off
rem Runs Qianyi on Windows, and builds it first when there is no build. Written without a Windows machine: untested.
setlocal
set "PROJECT=%~dp0"
if "%PROJECT:~-1%"=="\" set "PROJECT=%PROJECT:~0,-1%"

set "JAVA=java"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" set "JAVA=%%~$PATH:J"
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
del /q "%PROJECT%\target\classes-*.jsa" 2>nul
for %%F in ("%PROJECT%\target\qianyi-*.jar") do set "JAR=%%F"

:run
rem The classes as this virtual machine keeps them, made once for each: half of a short command's time.
set "VERSION=unknown"
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_RUNTIME_VERSION "%RELEASE%" 2^>nul') do set "VERSION=%%~V"
set "ARCHIVE=%PROJECT%\target\classes-%VERSION%.jsa"
if not exist "%ARCHIVE%" "%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-XX:ArchiveClassesAtExit=%ARCHIVE%" "-Dqianyi.project=%PROJECT%" -cp "%JAR%" qianyi.cli.Rehearsal >nul 2>nul
if not exist "%ARCHIVE%" type nul >"%ARCHIVE%"

rem The optimising compiler pays for itself in many runs only.
set "COMPILER=-XX:TieredStopAtLevel=1"
if "%~1"=="ensemble" set "COMPILER=-XX:Tier4MinInvocationThreshold=100"
if "%~1"=="run" set "COMPILER=-XX:Tier4MinInvocationThreshold=100"
set "MEMORY=-Xmx512m"
if "%~1"=="run" set "MEMORY=-Xmx2g"
chcp 65001 >nul
"%JAVA%" -Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%" -Xlog:disable %MEMORY% -XX:+UseSerialGC %COMPILER% -Dfile.encoding=UTF-8 -Djava.awt.headless=true "-Dqianyi.project=%PROJECT%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
