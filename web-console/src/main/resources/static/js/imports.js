"use strict";
/* A sheet is sent to hazard-service through the gateway; its page then follows the service's stream, or asks while there is none. */
(() => {
    const form = document.querySelector("[data-import]");
    if (!form) {
        return;
    }
    const told = form.querySelector("[role=status]");
    const button = form.querySelector("button[type=submit]");
    const say = (kind, text) => {
        told.className = `notice ${kind}`;
        told.textContent = text;
        told.hidden = false;
    };
    /* The same sheet with the same choices is the same import, however often it is sent. */
    let key = newKey();
    form.addEventListener("change", () => { key = newKey(); });
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        const [file] = form.elements.file.files;
        const {campaign, mapping, dryRun} = form.elements;
        const query = {dryRun: dryRun.checked};
        if (campaign.value) {
            query.campaign = campaign.value;
        }
        if (mapping.value) {
            query.mapping = mapping.value;
            query.mappingVersion = mapping.selectedOptions[0].dataset.version;
        }
        button.disabled = true;
        say("wait", form.dataset.sending);
        try {
            const received = await sendFile(form, file, key, query);
            location.href = `${form.dataset.import}/${received.id}`;
        } catch (failure) {
            say("bad", failure instanceof TypeError || failure instanceof SyntaxError ? form.dataset.failed : failure.message);
            button.disabled = false;
        }
    });
})();
(() => {
    const root = document.querySelector("[data-progress]");
    if (!root) {
        return;
    }
    const number = new Intl.NumberFormat(document.documentElement.lang);
    let polling;
    const take = (progress) => {
        for (const figure of root.querySelectorAll("[data-figure]")) {
            figure.textContent = number.format(progress[figure.dataset.figure]);
        }
        root.querySelector("[data-state]").textContent = root.dataset[progress.state.toLowerCase()];
        if (progress.state === "DONE" || progress.state === "FAILED") {
            location.reload();
        }
    };
    const poll = async () => {
        const answer = await fetch(root.dataset.progress, {headers: {Accept: "application/json"}}).catch(() => undefined);
        if (answer?.ok) {
            take(await answer.json());
        }
    };
    let wait = 2000;
    const listen = () => {
        const stream = new EventSource(`${root.dataset.progress}/stream`);
        stream.addEventListener("progress", (message) => {
            clearInterval(polling);
            polling = undefined;
            wait = 2000;
            const progress = JSON.parse(message.data);
            if (progress.finishedAt) {
                stream.close();
            }
            take(progress);
        });
        stream.onerror = () => {
            polling ??= setInterval(poll, 5000);
            if (stream.readyState === EventSource.CLOSED) {
                setTimeout(listen, wait);
                wait = Math.min(wait * 2, 60000);
            }
        };
    };
    listen();
})();
