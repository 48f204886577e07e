"""What a smoke test needs of Safety Valve's public interfaces, through the one public door: tokens, a hazard, a sheet, the overview."""
import base64
import datetime
import http.client
import json
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

CAMPAIGN = "rizhao-2021-spring"
UNIT = ("郭家湖子汽车城", "91371102MA3GJHZ01X")
HEADER = "序号,隐患名称,隐患描述,责任单位,统一社会信用代码,行业领域,行政区划,地点,发现日期,整改期限,整改完成日期,验收日期"


class Refused(Exception):
    """An answer that is no success."""

    def __init__(self, status, body):
        super().__init__(f"{status} {body[:300]}")
        self.status = status


class City:
    """Each call is made again while a part of the city is away, commands with the same key."""

    def __init__(self, door, identity):
        self.door = door
        self.identity = identity
        self.tokens = {}

    def token(self, account):
        """With the right to say what happened when, which an imported sheet does."""
        if account not in self.tokens:
            basic = base64.b64encode(f"{account}:demo".encode()).decode()
            answer, _ = send(urllib.request.Request(
                self.identity + "/oauth2/token", b"grant_type=client_credentials&scope=historical-import", {"Authorization": "Basic " + basic}))
            self.tokens[account] = json.loads(answer)["access_token"]
        return self.tokens[account]

    def ask(self, account, path, body=None, kind="application/json", door=None, patience=90, **headers):
        """A read without a body, a command with one. Gives the answer and its ETag."""
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if body is not None:
            headers |= {"Content-Type": kind, "Idempotency-Key": str(uuid.uuid4())}
            body = json.dumps(body).encode() if isinstance(body, dict) else body.encode()
        until = time.monotonic() + patience
        while True:
            try:
                headers["Authorization"] = "Bearer " + self.token(account)
                answer, got = send(urllib.request.Request((door or self.door) + path, body, headers))
                return json.loads(answer or "{}"), got.get("ETag")
            except (OSError, http.client.HTTPException, Refused) as away:
                if isinstance(away, Refused) and away.status < 500 and away.status != 429 or time.monotonic() > until:
                    raise
                time.sleep(0.5)

    def find_hazard(self, title, door=None):
        """A general hazard, which the overview counts. With a door, at one instance of the service."""
        prefix = "" if door else "/hazard"
        found, _ = self.ask("safety-inspector", prefix + "/hazards", door=door, body={
            "campaign": CAMPAIGN, "title": title, "description": title, "district": "371102", "sector": "fire-safety"})
        _, tag = self.ask("department", f"{prefix}/hazards/{found['id']}/classify", {"level": "general", "basis": "现场检查"}, door=door)
        return found["id"], tag

    def import_sheet(self, rows):
        today = datetime.date.today()
        found, deadline = today - datetime.timedelta(days=20), today + datetime.timedelta(days=20)
        run = uuid.uuid4().hex[:8]
        lines = [f"{run}-{n},疏散通道堵塞,现场检查发现,{UNIT[0]},{UNIT[1]},fire-safety,371102,{n} 号库,{found},{deadline},," for n in range(1, rows + 1)]
        name = urllib.parse.quote(f"{run}.csv")
        answer, _ = self.ask("importer", f"/hazard/imports/hazards?campaign={CAMPAIGN}&fileName={name}",
                             "\r\n".join([HEADER, *lines, ""]), "text/csv")
        return answer["id"]

    def await_sheet(self, sheet):
        return until(lambda: (state := self.ask("importer", f"/hazard/imports/{sheet}")[0])["state"] in ("DONE", "FAILED") and state)

    def overview(self):
        """The figures, without the offsets that they are of."""
        figures, _ = self.ask("leader", f"/reporting/campaigns/{CAMPAIGN}/overview")
        figures.pop("asOf")
        return figures

    def await_general_hazards(self, expected):
        """Exactly so many: more would be a command that was carried out twice."""
        seen = until(lambda: (now := self.overview()["generalHazards"]) >= expected and now)
        if seen != expected:
            raise AssertionError(f"{seen} general hazards, not {expected}")


def send(request):
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read(), answer.headers
    except urllib.error.HTTPError as refused:
        raise Refused(refused.code, refused.read().decode(errors="replace")) from None


def until(condition, seconds=120):
    """Waits for what is true, and gives it."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s")
        time.sleep(0.3)
