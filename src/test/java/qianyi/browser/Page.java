package qianyi.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qianyi.text.Language;

/** One tab: what it shows, what it asked for, what it complained of. */
public final class Page implements AutoCloseable {
    /** What is not there by then does not come any more. */
    private static final int HANGS_SECONDS = 300;

    private static final String READER = reader();

    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<?, ?>>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();

    Page(HttpClient http, URI address) {
        this.socket =
                http.newWebSocketBuilder().buildAsync(address, new Listener()).join();
        send("Runtime.enable", "{}");
        send("Log.enable", "{}");
        send("Network.enable", "{}");
        send("Page.enable", "{}");
    }

    private static String reader() {
        try (InputStream in = Page.class.getResourceAsStream("reader.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(URI address, int width, int height) throws IOException {
        send(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":false}");
        send("Page.navigate", "{\"url\":" + Json.quote(address.toString()) + "}");
        try {
            loaded.get(HANGS_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException("the page did not load: " + address, e);
        }
        evaluate(READER);
        call("finished");
    }

    /** Errors and warnings on the console, and exceptions that nothing caught. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Addresses asked for, the page's own included. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The value of an expression in the page: strings, numbers, booleans. A promise is waited for. */
    public Object evaluate(String expression) {
        Map<?, ?> answer = send(
                "Runtime.evaluate",
                "{\"returnByValue\":true,\"awaitPromise\":true,\"expression\":" + Json.quote(expression) + "}");
        if (answer.containsKey("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return ((Map<?, ?>) answer.get("result")).get("value");
    }

    public String text(String expression) {
        return String.valueOf(evaluate(expression));
    }

    /** The value of a function of {@code reader.js}. */
    public Object call(String function, String... arguments) {
        return evaluate("reader." + function
                + Stream.of(arguments).map(Json::quote).collect(Collectors.joining(", ", "(", ")")));
    }

    public String words(String selector) {
        return (String) call("words", selector);
    }

    public int count(String selector) {
        return (int) call("count", selector);
    }

    /** Where a script cannot be understood and why, as {@code file:line:column: reason}; nothing of it runs. */
    public Optional<String> syntaxError(String name, String script) {
        Map<?, ?> answer = send(
                "Runtime.compileScript",
                "{\"persistScript\":false,\"sourceURL\":" + Json.quote(name) + ",\"expression\":" + Json.quote(script)
                        + "}");
        return Optional.ofNullable((Map<?, ?>) answer.get("exceptionDetails")).map(details -> {
            int line = (int) details.get("lineNumber") + 1;
            int column = (int) details.get("columnNumber") + 1;
            Object reason = ((Map<?, ?>) details.get("exception")).get("description");
            return name + ":" + line + ":" + column + ": " + reason;
        });
    }

    /** Shows the page in a language; the selector of all that is in it. */
    public String main(Language language) {
        call("choose", language.code());
        return "main[lang=" + language.code() + "] ";
    }

    /** A real mouse click in the middle of an element. */
    public void click(String selector) {
        String[] xy = ((String) call("center", selector)).split(",");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            send(
                    "Input.dispatchMouseEvent",
                    "{\"type\":\"" + type + "\",\"button\":\"left\",\"clickCount\":1,\"x\":" + xy[0] + ",\"y\":" + xy[1]
                            + "}");
        }
    }

    /**
     * A key of the keyboard, pressed and let go where the focus is.
     *
     * @param code as browsers number keys: 35 End, 39 to the right, 90 z
     * @param modifiers 2 for Ctrl, 8 for Shift, or their sum
     */
    public void press(String key, int code, int modifiers) {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    "{\"type\":\"" + type + "\",\"key\":" + Json.quote(key) + ",\"windowsVirtualKeyCode\":" + code
                            + ",\"modifiers\":" + modifiers + "}");
        }
    }

    /** Presses the mouse on the middle of an element, moves it to and fro by up to 40 pixels, lets it go. */
    public void drag(String selector, int moves) throws InterruptedException {
        String[] xy = ((String) call("center", selector)).split(",");
        double middle = Double.parseDouble(xy[0]);
        mouse("mousePressed", middle, xy[1]);
        for (int i = 0; i < moves; i++) {
            mouse("mouseMoved", middle - 40 + i * 7 % 80, xy[1]);
            Thread.sleep(20);
        }
        mouse("mouseReleased", middle, xy[1]);
    }

    private void mouse(String type, double x, String y) {
        send(
                "Input.dispatchMouseEvent",
                "{\"type\":\"" + type + "\",\"button\":\"left\",\"buttons\":1,\"clickCount\":1,\"x\":" + x + ",\"y\":"
                        + y + "}");
    }

    /** The mouse over the middle of an element. */
    public void move(String selector) {
        String[] xy = ((String) call("center", selector)).split(",");
        send("Input.dispatchMouseEvent", "{\"type\":\"mouseMoved\",\"x\":" + xy[0] + ",\"y\":" + xy[1] + "}");
    }

    public void allowDownloads(Path folder) {
        send(
                "Browser.setDownloadBehavior",
                "{\"behavior\":\"allow\",\"downloadPath\":" + Json.quote(folder.toString()) + "}");
    }

    public void screenshot(Path file) throws IOException {
        Object data = send("Page.captureScreenshot", "{\"format\":\"png\"}").get("data");
        Files.write(file, Base64.getDecoder().decode((String) data));
    }

    /** The page as it prints on A4. */
    public byte[] pdf() {
        Object data = send("Page.printToPDF", "{\"paperWidth\":8.27,\"paperHeight\":11.69,\"printBackground\":true}")
                .get("data");
        return Base64.getDecoder().decode((String) data);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private Map<?, ?> send(String method, String parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<Map<?, ?>> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        return answer.orTimeout(HANGS_SECONDS, TimeUnit.SECONDS).join();
    }

    private void receive(Map<?, ?> message) {
        if (message.containsKey("id")) {
            CompletableFuture<Map<?, ?>> answer = waiting.remove(((Number) message.get("id")).intValue());
            if (message.containsKey("error")) {
                answer.completeExceptionally(
                        new IllegalStateException(message.get("error").toString()));
            } else {
                answer.complete((Map<?, ?>) message.get("result"));
            }
            return;
        }
        Map<?, ?> parameters = (Map<?, ?>) message.get("params");
        switch ((String) message.get("method")) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
            case "Log.entryAdded" -> complaints.add(parameters.toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning").contains(parameters.get("type"))) {
                    complaints.add(parameters.toString());
                }
            }
            case "Network.requestWillBeSent" ->
                requests.add((String) ((Map<?, ?>) parameters.get("request")).get("url"));
            default -> {}
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                String whole = part.toString();
                part.setLength(0);
                receive((Map<?, ?>) Json.read(whole));
            }
            webSocket.request(1);
            return null;
        }
    }
}
