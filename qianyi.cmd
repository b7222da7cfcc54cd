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

rem The lengths of the jar and its libraries, written when all of them are there: a build that lacks them is not whole.
set "MARKER=%PROJECT%\target\.whole"
call :lengths
if defined JAR if exist "%MARKER%" fc /b "%MARKER%" "%MARKER%.%RANDOM_NAME%" >nul 2>nul && goto whole
if defined JAR "%JAVA%" -cp "%JAR%" qianyi.cli.WholeBuild "%JAR%" >nul 2>nul && goto mark

where mvn >nul 2>nul
if errorlevel 1 (
    echo The first use builds the program, which needs Maven 3.8 or newer, but there is no mvn. 1>&2
    exit /b 1
)
del /q "%MARKER%" "%PROJECT%\target\qianyi-*.jar" 2>nul
rmdir /s /q "%PROJECT%\target\lib" "%PROJECT%\target\classes" "%PROJECT%\target\maven-status" 2>nul
echo building, which may take some minutes the first time ... 1>&2
pushd "%PROJECT%"
call mvn -q -DskipTests package 1>&2
if errorlevel 1 (
    popd
    exit /b 1
)
popd
del /q "%PROJECT%\target\classes-*.jsa" 2>nul
del /q "%MARKER%.%RANDOM_NAME%" 2>nul
call :lengths

:mark
move /y "%MARKER%.%RANDOM_NAME%" "%MARKER%" >nul 2>nul
:whole
del /q "%MARKER%.%RANDOM_NAME%" 2>nul

rem The classes as this virtual machine keeps them, made once for each: half of a short command's time.
set "VERSION=unknown"
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_RUNTIME_VERSION "%RELEASE%" 2^>nul') do set "VERSION=%%~V"
set "ARCHIVE=%PROJECT%\target\classes-%VERSION%.jsa"
if not exist "%ARCHIVE%" "%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-XX:ArchiveClassesAtExit=%ARCHIVE%.%RANDOM_NAME%" "-Dqianyi.project=%PROJECT%" -cp "%JAR%" qianyi.cli.Rehearsal >nul 2>nul
if exist "%ARCHIVE%.%RANDOM_NAME%" move /y "%ARCHIVE%.%RANDOM_NAME%" "%ARCHIVE%" >nul 2>nul
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

:lengths
set "RANDOM_NAME=%RANDOM%%RANDOM%"
set "JAR="
for %%F in ("%PROJECT%\target\qianyi-*.jar") do set "JAR=%%F"
(for %%F in ("%PROJECT%\target\qianyi-*.jar" "%PROJECT%\target\lib\*.jar") do @echo %%~zF %%~nxF) >"%MARKER%.%RANDOM_NAME%" 2>nul
exit /b 0
