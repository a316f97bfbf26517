"""Phần đọc số liệu của verify.py. The part of verify.py that reads questionnaires and published figures."""

import json
from collections import Counter

CLASSES = ("satisfied", "dissatisfied", "other")
THRESHOLD = 10  # a cut of fewer ballots, but some, shows no figures
Z = 1.959963984540054  # so many standard deviations either way hold 95 % of a normal distribution
WHOLE = (None, None, None)  # whose figures: agency, service, source


class Mismatch(Exception):
    """Something in the bundle does not hold; said in Vietnamese and in English."""

    def __init__(self, vi, en):
        super().__init__(en)
        self.vi, self.en = vi, en


def require(holds, vi, en):
    if not holds:
        raise Mismatch(vi, en)


def printable(text):
    """What a bundle says must not move the cursor, hide a line or turn its direction."""
    return "".join(it if it.isprintable() else ascii(it)[1:-1] for it in text)


def whole_number(digits):
    """A number of JSON, as others read it too: 1.0 is 1, and what is too long for them is no count."""
    number = float(digits)
    return int(number) if number.is_integer() and abs(number) < 2 ** 53 else number


def no_number(word):
    raise ValueError(word)  # NaN and Infinity, which JSON has not


def parse_json(text, name):
    try:
        text = text if isinstance(text, str) else text.decode()
        return json.loads(text, parse_int=whole_number, parse_float=whole_number, parse_constant=no_number)
    except (ValueError, RecursionError):
        raise Mismatch(f"Tệp {name} không phải JSON.", f"The file {name} is not JSON.")


def as_json(value, sort_keys=False):
    """As the product writes it, without blanks; with its keys sorted the same value is the same text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=sort_keys)


def amount(value):
    require(type(value) is int and value >= 0, "Tệp kết quả viết sai dạng.", "The results are malformed.")
    return value


def is_near(shown, true):
    return type(shown) in (int, float) and abs(shown - true) < 1e-9


def class_agrees(shown, count, answered):
    """A class with its share and Wilson's interval of it, as fractions; absent where nobody answered."""
    if answered == 0 or not isinstance(shown, dict):
        return answered == 0 and shown is None
    share, z2 = count / answered, Z * Z / answered
    spread = (z2 * share * (1 - share) + z2 * z2 / 4) ** 0.5
    low, high = ((share + z2 / 2 + sign * spread) / (1 + z2) for sign in (-1, 1))
    true = {"share": share, "low": max(0, low), "high": min(1, high)}
    return amount(shown["count"]) == count and all(is_near(shown[name], it) for name, it in true.items())


class Results:
    """Published figures: that they agree with each other and, where ballots were counted, with these."""

    def __init__(self, results, asked, counts, ballots, voids):
        self.asked, self.counts, self.listed, self.hidden = asked, counts, set(), 0
        whole = self.cut(results, WHOLE, "cả đợt/the survey")
        agrees = whole is None or (whole["ballots"], whole["voided"]) == (ballots, voids)
        require(agrees, f"Kết quả không có {ballots} phiếu và {voids} phiếu bị loại như nhật ký.",
                f"The results have not {ballots} ballots and {voids} voided ones, as the log has.")
        self.parts(results, None)
        agencies = [self.agency(results, agency) for agency in results["agencies"]]
        self.check_hidden(whole, agencies, ballots)
        for what, total in (whole or {}).items():
            parts = [shown.get(what) if shown else None for shown, _ in agencies]
            known = sum(part or 0 for part in parts)
            adds_up = known == total if None not in parts else known <= total
            require(adds_up, f"Số của các cơ quan không cộng thành {what}.", f"The agencies do not add up to {what}.")
        self.check_missing()

    def agency(self, results, agency):
        code, counts = agency["code"], self.counts
        shown = self.cut(agency, (code, None, None), code)
        self.parts(agency, code)
        for one in agency["services"]:
            self.cut(one, (code, one["code"], None), f"{code} {one['code']}")
        if "ranked" in agency:
            own = [(code, None, source) for source in results["ranking"]["sources"]]
            if counts is not None:
                counts[code, None, "ranked"] = sum((counts.get(it, Counter()) for it in own), Counter())
            self.cut(agency["ranked"], (code, None, "ranked"), f"{code} (xếp hạng/ranked)")
        return shown, counts and counts.get((code, None, None), Counter())["ballots"]

    def parts(self, shown, agency):
        for one in shown.get("sources", []):
            self.cut(one, (agency, None, one["source"]), f"{agency or ''} {one['source']}")

    def cut(self, shown, whose, who):
        """One cut's figures by what they are of; none where it is hidden, and then it has no number."""
        require(whose not in self.listed, f"Kết quả có {who} hai lần.", f"The results have {who} twice.")
        self.listed.add(whose)
        if "suppressed" in shown:
            numbers = {"ballots", "waiting", "voided", "questions"} & set(shown)
            require(shown["suppressed"] is True and not numbers, f"Số liệu của {who} vừa ẩn vừa hiện.",
                    f"The figures of {who} are hidden and shown.")
            self.hidden += 1
            return None
        figures = {"ballots": amount(shown["ballots"]), "voided": amount(shown.get("voided", 0))}
        require(amount(shown.get("waiting", 0)) == 0, "Còn phiếu chờ khóa.", "There are ballots that wait.")
        counted, seen = None if self.counts is None else self.counts.get(whose, Counter()), set()
        for question in shown["questions"]:
            known = self.asked.core.get(question["id"])
            require(known and known.id not in seen, f"Kết quả của {who} có câu lạ.", f"The results of {who} have an unknown question.")
            seen.add(known.id)
            is_hidden = known.is_of_some and question == {"id": known.id, "suppressed": True}
            figures.update({} if is_hidden else self.question(question, known, figures["ballots"], who))
        for known in self.asked.core.values():
            answered = counted and any(counted[known.id, "option", name] for name, _ in known.options)
            there = known.id in seen or not (known.is_asked or answered) or whose[2] == "ranked"
            require(there, f"Kết quả của {who} thiếu câu {known.id}.", f"The results of {who} lack question {known.id}.")
        for what, number in figures.items() if counted is not None else ():
            # Services and sources tell no number of voided ballots.
            same = number == counted[what] or (what == "voided" and whose[1:] != (None, None))
            name = what if type(what) is str else what[0]
            require(same, f"Số liệu công bố của {who} khác số đếm lại: {name}: {number}, {counted[what]}.",
                    f"The published figures of {who} differ from the count: {name}: {number}, {counted[what]}.")
        return figures

    def question(self, shown, known, ballots, who):
        """The counts of one question, once they agree with each other."""
        answered, counts, figures = amount(shown["answered"]), [], {}
        options = shown.get("options", [])
        if [option["id"] for option in options] == [name for name, _ in known.options]:
            counts = [amount(option["count"]) for option in options]
        classes = Counter()
        for (name, as_class), count in zip(known.options, counts):
            classes[as_class] += count
            figures[known.id, "option", name] = count
        sound = shown["kind"] == known.kind and len(counts) == len(known.options) and answered <= ballots
        if known.kind == "rating":
            shares = all(class_agrees(shown.get(one), classes[one], answered) for one in CLASSES)
            sound = sound and shares and answered == sum(classes[one] for one in CLASSES) and sum(counts) <= ballots
            figures.update({(known.id, "class", one): classes[one] for one in CLASSES})
        elif known.kind != "text":
            sound = sound and max(counts) <= answered <= sum(counts) and (known.kind == "multiple" or sum(counts) == answered)
        require(sound, f"Số liệu của {who} tự mâu thuẫn: {known.id}.", f"The figures of {who} contradict each other: {known.id}.")
        return figures if known.kind == "rating" else {}

    def check_hidden(self, whole, agencies, ballots):
        """Hidden are agencies of one to nine ballots, and with them at most half of the others, so that
        nobody works them out; or these alone and the whole."""
        rest = ballots - sum(shown["ballots"] for shown, _ in agencies if shown)
        hidden = [counted for shown, counted in agencies if not shown]
        others = sum(counted is not None and counted >= THRESHOLD for _, counted in agencies)
        partners = sum(counted is not None and counted >= THRESHOLD for counted in hidden)
        sound = (len(hidden) <= rest and len(hidden) > partners if hidden else rest == 0) and 0 not in hidden
        if whole:
            sound = sound and partners * 2 <= others
        else:
            sound = sound and partners == 0 < len(hidden) and rest < THRESHOLD * len(hidden)
        require(sound, "Kết quả ẩn số liệu không có lý do.", "The results hide figures for no reason.")

    def check_missing(self):
        """Each agency that has ballots is there; services and sources are where there are several."""
        there = {whose for whose, count in (self.counts or {}).items() if count["ballots"] > 0}
        sources = Counter(agency for agency, _, source in there if source not in (None, "ranked"))
        named = {agency for agency, service, _ in there if service}
        lost = [who for who in there - self.listed if (who[2] is None or sources[who[0]] > 1) and (who[1] is None or who[0] in named)]
        require(not lost, f"Kết quả thiếu {lost}.", f"The results lack {lost}.")
