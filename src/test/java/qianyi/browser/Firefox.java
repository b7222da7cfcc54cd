package qianyi.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A headless Firefox with one tab, driven by WebDriver BiDi (W3C working draft), which is all that it still speaks. */
public final class Firefox implements AutoCloseable {
    private static final List<String> NAMES = List.of("firefox-esr", "firefox");
    private static final String LISTENING = "WebDriver BiDi listening on ";
    private static final int HANGS_SECONDS = 300;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<Map<?, ?>>> waiting = new ConcurrentHashMap<>();
    private final String tab;
    private int lastId;

    private Firefox(Process process, Path profile, URI address) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .join();
        send("session.new", "{\"capabilities\":{}}");
        List<?> tabs = (List<?>) send("browsingContext.getTree", "{}").get("contexts");
        this.tab = (String) ((Map<?, ?>) tabs.get(0)).get("context");
    }

    /** A browser; without one the test is left out. */
    public static Firefox start() throws IOException, InterruptedException {
        Optional<Path> binary = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(binary.isPresent(), "no Firefox, so the page is not tried in it: install firefox-esr");
        Path profile = Files.createTempDirectory("qianyi-firefox");
        Path said = profile.resolve("said.txt");
        Process process = new ProcessBuilder(
                        binary.orElseThrow().toString(),
                        "--headless",
                        "--no-remote",
                        "--remote-debugging-port",
                        "0",
                        "--profile",
                        profile.toString(),
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        Optional<String> address = Optional.empty();
        while (address.isEmpty()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroyForcibly();
                throw new IOException(binary.get() + " did not open its debugging port");
            }
            Thread.sleep(20);
            address = Files.readAllLines(said).stream()
                    .filter(line -> line.startsWith(LISTENING))
                    .map(line -> line.substring(LISTENING.length()).strip())
                    .findFirst();
        }
        return new Firefox(process, profile, URI.create(address.get() + "/session"));
    }

    public void show(URI address) {
        send(
                "browsingContext.navigate",
                "{\"context\":" + Json.quote(tab) + ",\"url\":" + Json.quote(address.toString())
                        + ",\"wait\":\"complete\"}");
    }

    /** The value of an expression in the page: strings, numbers, booleans. A promise is waited for. */
    public Object evaluate(String expression) {
        Map<?, ?> answer = send(
                "script.evaluate",
                "{\"awaitPromise\":true,\"target\":{\"context\":" + Json.quote(tab) + "},\"expression\":"
                        + Json.quote(expression) + "}");
        if (!answer.get("type").equals("success")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return ((Map<?, ?>) answer.get("result")).get("value");
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        BrowserProfile.delete(profile);
    }

    private Map<?, ?> send(String method, String parameters) {
        int id = ++lastId;
        CompletableFuture<Map<?, ?>> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        return answer.orTimeout(HANGS_SECONDS, TimeUnit.SECONDS).join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                Map<?, ?> message = (Map<?, ?>) Json.read(part.toString());
                part.setLength(0);
                if (message.get("id") instanceof Number id) {
                    CompletableFuture<Map<?, ?>> answer = waiting.remove(id.intValue());
                    if (message.get("type").equals("success")) {
                        answer.complete((Map<?, ?>) message.get("result"));
                    } else {
                        answer.completeExceptionally(new IllegalStateException(message.toString()));
                    }
                }
            }
            webSocket.request(1);
            return null;
        }
    }
}
