"use strict";
/* What every page needs: an account menu that closes, forms that are sent once. Pages work without it. */
document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.account[open]")) {
        if (!menu.contains(event.target)) {
            menu.open = false;
        }
    }
});
document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
        for (const menu of document.querySelectorAll("details.account[open]")) {
            menu.open = false;
            menu.querySelector("summary").focus();
        }
    }
});
/* A second click sends the same command with the same key; it is only not worth the wait. */
document.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-once]")) {
        setTimeout(() => {
            for (const button of event.target.querySelectorAll("button")) {
                button.disabled = true;
            }
        }, 0);
    }
});
/* A service that has no time says for how long: its form can be submitted again after that. */
document.addEventListener("DOMContentLoaded", () => {
    for (const notice of document.querySelectorAll("[data-wait]")) {
        const form = notice.closest("form") || notice.parentElement.querySelector("form[data-once]");
        for (const button of form ? form.querySelectorAll("button[type=submit]") : []) {
            button.disabled = true;
            setTimeout(() => { button.disabled = false; }, Number(notice.dataset.wait) * 1000);
        }
    }
});
/* A refused form is where the reader looks first. */
document.addEventListener("DOMContentLoaded", () => {
    const wrong = document.querySelector("[aria-invalid='true']") || document.querySelector(".act[open] .notice");
    if (wrong) {
        wrong.scrollIntoView({block: "center"});
        if (wrong.matches("input, select, textarea")) {
            wrong.focus();
        }
    }
});
/* What depends on a choice in the same form. */
const followChoices = (root) => {
    for (const part of root.querySelectorAll("[data-when]")) {
        const choice = part.closest("form").querySelector(`[name="${part.dataset.when}"]`);
        const show = () => { part.hidden = !choice.checked; };
        choice.addEventListener("change", show);
        show();
    }
};
document.addEventListener("DOMContentLoaded", () => followChoices(document));
/* A unit is looked up by its name; what is sent is its id. */
const lookUp = (input) => {
    let waiting;
    const ask = async () => {
        const answer = await fetch(`${input.dataset.lookup}?text=${encodeURIComponent(input.value)}`);
        if (answer.ok) {
            input.list.replaceChildren(...(await answer.json()).map((unit) => {
                const option = document.createElement("option");
                option.value = unit.id;
                option.textContent = unit.name;
                return option;
            }));
        }
    };
    input.addEventListener("focus", ask, {once: true});
    input.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(ask, 250);
    });
};
/* A file stays on this machine: its name and SHA-256 are sent, so that any later change to it shows. */
const describeFiles = (box) => {
    const list = box.querySelector("ul");
    box.querySelector("input[type=file]").addEventListener("change", async (event) => {
        list.replaceChildren();
        for (const file of event.target.files) {
            const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
            const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
            const item = document.createElement("li");
            item.textContent = `${file.name} · ${sha256.slice(0, 12)}…`;
            const value = document.createElement("input");
            value.type = "hidden";
            value.name = box.dataset.evidence;
            value.value = JSON.stringify({name: file.name, sha256, mediaType: file.type || "application/octet-stream", size: file.size});
            item.append(value);
            list.append(item);
        }
    });
};
document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("input[data-lookup]").forEach(lookUp);
    document.querySelectorAll("[data-evidence]").forEach(describeFiles);
});
