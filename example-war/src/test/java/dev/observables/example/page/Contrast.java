package dev.observables.example.page;

/** WCAG 2.2, success criterion 1.4.3: text has a contrast of 4.5 to 1, or 3 to 1 where it is large. */
final class Contrast {

    /** Returns a line for each text that is too faint for the opaque ground it stands on. */
    static final String SCRIPT = """
            const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
            const luminance = (color) => channels(color).slice(0, 3)
              .map((value) => value / 255)
              .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
              .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
            const ground = (element) => {
              for (let at = element; at; at = at.parentElement) {
                const color = getComputedStyle(at).backgroundColor;
                if ((channels(color)[3] ?? 1) === 1) { return color; }
              }
              return "rgb(255, 255, 255)";
            };
            const ownText = (element) => [...element.childNodes]
              .filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data.trim()).join("");
            return [...document.body.querySelectorAll("*:not(svg *, script, noscript *, option)")]
              .filter((element) => ownText(element) && element.checkVisibility())
              .map((element) => {
                const style = getComputedStyle(element);
                const [light, dark] = [luminance(style.color), luminance(ground(element))].sort((a, b) => b - a);
                const ratio = (light + 0.05) / (dark + 0.05);
                const needed = parseFloat(style.fontSize) >= 24 ? 3 : 4.5;
                return ratio < needed ? `${ownText(element)}: ${ratio.toFixed(2)}` : null;
              })
              .filter(Boolean);
            """;

    private Contrast() {}
}
