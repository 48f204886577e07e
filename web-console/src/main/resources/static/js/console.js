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
/* A unit is looked up by its name; what is sent is its id. What the page knows by itself stays in the list. */
const lookUp = (input) => {
    let waiting;
    const known = [...input.list.options];
    const ask = async () => {
        const answer = await fetch(`${input.dataset.lookup}?text=${encodeURIComponent(input.value)}`);
        if (answer.ok) {
            input.list.replaceChildren(...known, ...(await answer.json()).map((unit) => {
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
/* A file is sent before its form, to the service that keeps it; the form names it by the id that comes back. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const sendFile = async (box, file, key, query = {}) => {
    if (file.size > Number(box.dataset.most)) {
        throw new Error(box.dataset.tooLarge);
    }
    const answer = await fetch(`${box.dataset.upload}?${new URLSearchParams({...query, fileName: file.name})}`, {
        method: "POST",
        headers: {
            "Content-Type": "application/octet-stream",
            "Accept-Language": document.documentElement.lang,
            "Idempotency-Key": key,
            "X-CSRF-TOKEN": box.closest("form").querySelector("[name=_csrf]").value,
        },
        body: file,
    });
    const said = await answer.json();
    if (!answer.ok) {
        throw new Error(said.detail || box.dataset.failed);
    }
    return said;
};
const sendFiles = (box) => {
    const list = box.querySelector("ul");
    const buttons = box.closest("form").querySelectorAll("button[type=submit]");
    let underWay = 0;
    const wait = (more) => {
        underWay += more;
        buttons.forEach((button) => { button.disabled = underWay > 0; });
    };
    const show = async (file) => {
        const item = document.createElement("li");
        const told = document.createElement("span");
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "quiet";
        remove.textContent = box.dataset.remove;
        remove.setAttribute("aria-label", `${box.dataset.remove} ${file.name}`);
        remove.addEventListener("click", () => item.remove());
        told.textContent = `${file.name} · ${box.dataset.sending}`;
        item.append(told);
        list.append(item);
        wait(1);
        try {
            const kept = await sendFile(box, file, newKey());
            told.textContent = `${kept.name} · ${kept.sha256.slice(0, 12)}…`;
            const value = document.createElement("input");
            value.type = "hidden";
            value.name = box.dataset.evidence;
            value.value = JSON.stringify({id: kept.id});
            item.append(value);
        } catch (failure) {
            item.className = "wrong";
            told.textContent = `${file.name}: ${failure instanceof TypeError || failure instanceof SyntaxError ? box.dataset.failed : failure.message}`;
        } finally {
            item.append(remove);
            wait(-1);
        }
    };
    box.querySelector("input[type=file]").addEventListener("change", async (event) => {
        const files = [...event.target.files];
        event.target.value = "";
        for (const file of files) {
            await show(file);
        }
    });
};
/* Another row of a form: the last one again, empty, with the next number. */
const addRows = (box) => {
    const list = box.dataset.rows;
    const last = () => [...box.querySelectorAll(":scope > fieldset")].pop();
    const button = box.querySelector(":scope > [data-add-row]");
    button.hidden = false;
    button.addEventListener("click", () => {
        const number = Number(last().querySelector("[name]").name.slice(list.length + 1).split("]")[0]);
        const next = (text) => text.replace(`${list}[${number}]`, `${list}[${number + 1}]`);
        const id = list.replace(/[^A-Za-z0-9]+/g, "-");
        const nextId = (text) => text.replace(`-${id}-${number}-`, `-${id}-${number + 1}-`);
        const row = last().cloneNode(true);
        row.querySelector("legend").textContent = row.querySelector("legend").textContent.replace(/\d+$/, number + 2);
        row.querySelectorAll(".wrong").forEach((wrong) => wrong.remove());
        for (const input of row.querySelectorAll("[name]")) {
            input.name = next(input.name);
            input.removeAttribute("aria-invalid");
            if (input.type === "checkbox") {
                input.checked = false;
            } else {
                input.value = "";
            }
        }
        for (const attribute of ["id", "for", "aria-describedby"]) {
            row.querySelectorAll(`[${attribute}]`).forEach((one) => one.setAttribute(attribute, nextId(one.getAttribute(attribute))));
        }
        row.querySelectorAll("[data-rows]").forEach((inner) => {
            inner.dataset.rows = next(inner.dataset.rows);
            addRows(inner);
        });
        row.querySelectorAll("input[data-lookup]").forEach(lookUp);
        last().after(row);
        row.querySelector("input, select, textarea").focus();
    });
};
document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-rows]").forEach(addRows);
    document.querySelectorAll("input[data-lookup]").forEach(lookUp);
    document.querySelectorAll("[data-evidence]").forEach(sendFiles);
});
/* A receipt ends with a character that shows a slip of the pen: a sum over GF(32), by x^5 + x^2 + 1, as hazard-service makes it. */
const RECEIPT = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const isWellCopied = (typed) => {
    const symbols = [...typed.normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1")];
    const check = symbols.pop();
    let sum = 0;
    for (const symbol of symbols) {
        sum = (sum ^ RECEIPT.indexOf(symbol)) << 1;
        sum = sum > 31 ? sum ^ 37 : sum;
    }
    return symbols.length === 27 && !symbols.includes("U") && RECEIPT[sum] === check;
};
document.addEventListener("DOMContentLoaded", () => {
    for (const input of document.querySelectorAll("input[data-receipt]")) {
        const look = () => input.setCustomValidity(input.value && !isWellCopied(input.value) ? input.dataset.receipt : "");
        input.addEventListener("input", look);
        look();
    }
});
