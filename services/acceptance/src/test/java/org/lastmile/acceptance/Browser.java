package org.lastmile.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window, one that the system has; it fetches nothing but the pages under test. */
final class Browser implements AutoCloseable {

    static final Dimension DESK = new Dimension(1200, 800);
    static final Dimension PHONE = new Dimension(390, 844);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path PICTURES = Path.of("target/pictures");

    private final ChromeDriver driver;
    private final URI home;

    private Browser(ChromeDriver driver, URI home) {
        this.driver = driver;
        this.home = home;
    }

    static Browser open(URI home, String language, Dimension size) throws IOException {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Program.DRIVER.find().toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        var options = new ChromeOptions();
        options.setBinary(Program.BROWSER.find().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createTempDirectory("lastmile-browser"));
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        var driver = new ChromeDriver(service, options);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", size.getWidth(),
                        "height", size.getHeight(),
                        "deviceScaleFactor", 1,
                        "mobile", size.equals(PHONE)));
        return new Browser(driver, home);
    }

    Browser visit(String path) {
        driver.get(home.resolve(path).toString());
        return this;
    }

    /** Signs in by keyboard alone: the first field has the focus. */
    Browser signIn(String username, String password) {
        visit("/login");
        await("the first field has the focus").atMost(PATIENCE).until(() -> hasFocus("#username"));
        press(username, Keys.TAB, password, Keys.ENTER);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(path()).as(this::text).doesNotStartWith("/login"));
        return this;
    }

    String path() {
        return URI.create(String.valueOf(driver.getCurrentUrl())).getPath();
    }

    String text() {
        return find("body").getText();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void fill(String field, String text) {
        var input = driver.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
    }

    void press(CharSequence... keys) {
        for (var key : keys) {
            driver.switchTo().activeElement().sendKeys(key);
        }
    }

    /** Presses the tab key until what has the focus fits. */
    void tabTo(String css) {
        for (int i = 0; i < 60; i++) {
            press(Keys.TAB);
            if (hasFocus(css)) {
                return;
            }
        }
        throw new AssertionError("the tab key does not lead to " + css);
    }

    private boolean hasFocus(String css) {
        return Boolean.TRUE.equals(script("return document.activeElement.matches(arguments[0])", css));
    }

    @Nullable
    Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(code, arguments);
    }

    void awaitText(String css, String wanted) {
        await(wanted)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> all(css).stream().anyMatch(e -> e.getText().contains(wanted)));
    }

    /** How many pixels the page is wider than the screen. */
    long overhang() {
        var pixels = script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) Objects.requireNonNull(pixels)).longValue();
    }

    /** What the browser complained about, such as something that the policy of the page forbids. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("status of 4"))
                .toList();
    }

    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
