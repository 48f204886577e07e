"use strict";
/*
 * The overview, live. Charts are drawn from the tables beside them, which are the page's content; figures follow reporting-service's
 * stream through the gateway, or are asked for every few seconds while there is no stream.
 */
(() => {
    const root = document.querySelector("[data-overview]");
    if (!root) {
        return;
    }
    const ink = "#17212f";
    const soft = "#525e6e";
    const palette = ["#1d5a9c", "#2c8a5b"];
    const number = new Intl.NumberFormat(document.documentElement.lang);
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const font = getComputedStyle(document.body).fontFamily;

    const read = (table) => ({
        series: [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim()),
        rows: [...table.tBodies[0].rows].map((row) => ({
            label: row.cells[0].textContent.trim(),
            colour: row.dataset.colour,
            href: row.querySelector("a")?.getAttribute("href"),
            values: [...row.cells].slice(1).map((cell) => Number(cell.dataset.value)),
        })),
    });

    const bars = ({series, rows}) => {
        const shown = rows.slice().reverse();
        return {
            grid: {left: 8, right: 56, top: 4, bottom: 4, containLabel: true},
            xAxis: {type: "value", show: false},
            yAxis: {
                type: "category", data: shown.map((row) => row.label),
                axisLine: {lineStyle: {color: "#bcc7d3"}}, axisTick: {show: false}, axisLabel: {color: ink, fontSize: 12.5},
            },
            series: [{
                name: series[0], type: "bar", barMaxWidth: 16, cursor: "pointer",
                data: shown.map((row) => ({value: row.values[0], href: row.href, itemStyle: {color: row.colour || palette[0]}})),
                label: {show: true, position: "right", color: ink, formatter: (bar) => number.format(bar.value)},
            }],
        };
    };

    const lines = ({series, rows}) => ({
        grid: {left: 8, right: 16, top: 34, bottom: 4, containLabel: true},
        legend: {top: 0, left: 0, textStyle: {color: ink}, icon: "roundRect", itemHeight: 4},
        tooltip: {trigger: "axis", renderMode: "richText", valueFormatter: (value) => number.format(value)},
        xAxis: {type: "category", data: rows.map((row) => row.label), axisLabel: {color: soft}, axisTick: {show: false}, axisLine: {lineStyle: {color: "#bcc7d3"}}},
        yAxis: {type: "value", minInterval: 1, axisLabel: {color: soft, formatter: (value) => number.format(value)}, splitLine: {lineStyle: {color: "#e7ebf0"}}},
        series: series.map((name, index) => ({
            name, type: "line", showSymbol: rows.length < 3, symbolSize: 5, lineStyle: {width: 2.2}, color: palette[index],
            data: rows.map((row) => row.values[index]), areaStyle: index === 0 ? {opacity: .07} : undefined,
        })),
    });

    const draw = () => {
        if (!window.echarts) {
            return;
        }
        for (const box of root.querySelectorAll(".chart")) {
            const table = box.querySelector("table");
            const canvas = box.querySelector(".canvas");
            if (!table || !canvas || !table.tBodies[0].rows.length) {
                continue;
            }
            const chart = echarts.getInstanceByDom(canvas) || echarts.init(canvas);
            const content = read(table);
            chart.setOption({
                textStyle: {fontFamily: font}, animation: !still, animationDuration: 350,
                ...(box.dataset.kind === "lines" ? lines(content) : bars(content)),
            }, true);
            chart.off("click");
            chart.on("click", (point) => {
                if (point.data && point.data.href) {
                    location.href = point.data.href;
                }
            });
        }
    };

    const live = root.querySelector("[data-live]");
    const say = (mode) => {
        live.dataset.live = mode;
        live.querySelector("[data-mode]").textContent = live.dataset[mode];
    };

    let redrawn = 0;
    const redrawSoon = () => {
        const now = Date.now();
        if (now - redrawn > 4000) {
            redrawn = now;
            htmx.trigger(document.body, "figures-changed");
        }
    };

    const cells = root.querySelector(".cells");
    const show = (figures) => {
        let changed = false;
        for (const figure of root.querySelectorAll("[data-figure]")) {
            const value = figures[figure.dataset.figure];
            if (typeof value === "number" && String(value) !== figure.dataset.value) {
                figure.dataset.value = value;
                figure.querySelector("b").textContent = number.format(value);
                figure.classList.remove("changed");
                void figure.offsetWidth;
                figure.classList.add("changed");
                changed = true;
            }
        }
        if (changed && cells) {
            cells.replaceChildren(...Array.from({length: Math.min(figures.majorHazards, 60)}, (_, index) => {
                const cell = document.createElement("li");
                cell.className = index < figures.majorHazardsClosed ? "closed" : "tracked";
                return cell;
            }));
        }
        live.querySelector("time").textContent = new Date().toLocaleTimeString(document.documentElement.lang, {hour12: false, timeZone: "Asia/Shanghai"});
        if (changed) {
            redrawSoon();
        }
    };

    const address = root.dataset.overview;
    let polling;
    let notBefore = 0;
    const poll = async () => {
        if (Date.now() < notBefore) {
            return;
        }
        try {
            const answer = await fetch(address, {headers: {Accept: "application/json"}});
            if (!answer.ok) {
                notBefore = Date.now() + 1000 * Number(answer.headers.get("Retry-After") || 0);
                throw new Error(answer.status);
            }
            show(await answer.json());
            say("poll");
        } catch {
            say("off");
        }
    };
    const startPolling = () => {
        polling ??= setInterval(poll, 5000);
    };
    const stopPolling = () => {
        clearInterval(polling);
        polling = undefined;
    };

    let wait = 2000;
    const listen = () => {
        const stream = new EventSource(address + "/stream");
        const take = (message) => {
            stopPolling();
            say("stream");
            wait = 2000;
            show(JSON.parse(message.data));
        };
        stream.onmessage = take;
        stream.addEventListener("overview", take);
        stream.onerror = () => {
            startPolling();
            if (stream.readyState === EventSource.CLOSED) {
                setTimeout(listen, wait);
                wait = Math.min(wait * 2, 60000);
            }
        };
    };

    draw();
    document.body.addEventListener("htmx:afterSwap", draw);
    window.addEventListener("resize", () => {
        for (const canvas of root.querySelectorAll(".canvas")) {
            echarts.getInstanceByDom(canvas)?.resize();
        }
    });
    listen();
})();
