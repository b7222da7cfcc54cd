package qianyi.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium with a profile of its own that is gone when it closes. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final Process process;
    private final Path profile;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private Chromium(Process process, Path profile, int port) {
        this.process = process;
        this.profile = profile;
        this.port = port;
    }

    /** The browser that CHROME_BIN names, or the first one on the path. */
    private static Optional<Path> find() {
        Optional<Path> named = Optional.ofNullable(System.getenv("CHROME_BIN")).map(Path::of);
        if (named.isPresent()) {
            return named.filter(Files::isExecutable);
        }
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A browser; without one the test is left out, or fails where {@code -Dbrowser.required=true} asks for it. */
    public static Chromium start() throws IOException, InterruptedException {
        Optional<Path> binary = find();
        String remedy = "no browser, so the page is not tried: set CHROME_BIN or install chromium";
        if (binary.isEmpty() && Boolean.getBoolean("browser.required")) {
            throw new AssertionError(remedy);
        }
        Assumptions.assumeTrue(binary.isPresent(), remedy);
        return start(binary.get());
    }

    private static Chromium start(Path binary) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("qianyi-browser");
        List<String> command = new ArrayList<>(List.of(
                binary.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path portFile = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!Files.exists(portFile) || Files.readAllLines(portFile).size() < 2) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroyForcibly();
                throw new IOException(binary + " did not open its debugging port");
            }
            Thread.sleep(20);
        }
        return new Chromium(
                process, profile, Integer.parseInt(Files.readAllLines(portFile).get(0)));
    }

    /** A fresh page that shows a local file. */
    public Page open(Path file, int width, int height) throws IOException, InterruptedException {
        return open(file.toUri(), width, height);
    }

    /** A new tab with an address, its part behind the hash included. */
    public Page open(URI address, int width, int height) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        Map<?, ?> target = (Map<?, ?>) Json.read(answer);
        Page page = new Page(http, URI.create((String) target.get("webSocketDebuggerUrl")));
        page.show(address, width, height);
        return page;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        BrowserProfile.delete(profile);
    }
}
