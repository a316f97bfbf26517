#!/usr/bin/env python3
"""Kiểm tra một bộ dữ liệu công khai hoặc bộ dữ liệu thanh tra của Hài Lòng.
Checks a public or an auditor's bundle of Hài Lòng, and shares no code with it.

Needs Python 3.9 or newer and the program openssl; nothing else, and no network.
README.md beside this file says what each check means. Exit 0: all holds. 1: something does not,
and the reason is printed. 2: nothing could be checked."""

import argparse
import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

FORMAT = "hai-long-bundle/v1"
# What stands before the 32 bytes of an Ed25519 key where openssl reads it (RFC 8410).
ED25519_DER = bytes.fromhex("302a300506032b6570032100")
ED25519_TYPE = b"\x01"  # in the list of C2SP signed notes
CLASSES = ("satisfied", "dissatisfied", "other")


class Mismatch(Exception):
    """Something in the bundle does not hold; said in Vietnamese and in English."""

    def __init__(self, vi, en):
        super().__init__(en)
        self.vi, self.en = vi, en


def require(holds, vi, en):
    if not holds:
        raise Mismatch(vi, en)


# ---- Hashes: RFC 6962 -------------------------------------------------------------------------

def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(data):
    return sha256(b"\x00" + data)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


class Tree:
    """A Merkle tree that only grows: the roots of its full subtrees, the largest first."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def append(self, leaf):
        rest = self.size
        while rest & 1:
            leaf = node_hash(self.peaks.pop(), leaf)
            rest >>= 1
        self.peaks.append(leaf)
        self.size += 1

    def root(self):
        if not self.peaks:
            return sha256(b"")
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return root


# ---- Signatures: C2SP signed notes ------------------------------------------------------------

def base64_strict(text):
    """Returns no bytes for a text that is not the one way to write them."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return b""
    return data if base64.b64encode(data).decode() == text else b""


class Key:
    """A public key as one line: name+id+base64, as C2SP's tools write it."""

    def __init__(self, line):
        parts = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})\n?", line)
        require(parts, "Khóa công khai viết sai dạng.", "The public key is malformed.")
        self.name, self.id, typed = parts[1], parts[2], base64_strict(parts[3])
        named = self.name.encode() + b"\n" + typed
        sound = len(typed) == 33 and typed[:1] == ED25519_TYPE and self.id == sha256(named)[:4].hex()
        require(sound, "Khóa công khai không khớp mã số của nó.", "The public key does not match its id.")
        self.line, self.public = line.strip(), typed[1:]


@lru_cache(maxsize=None)
def is_signed(public, text, signature):
    """Asks openssl, once for each signature."""
    with tempfile.TemporaryDirectory() as folder:
        parts = {"key": ED25519_DER + public, "text": text, "signature": signature}
        for name, data in parts.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(data)
        command = "openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in text -sigfile signature"
        done = subprocess.run(command.split(), cwd=folder, capture_output=True, text=True)
    if "Signature Verif" not in done.stdout:  # "ied Successfully" or "ication Failure"
        raise OSError("openssl 3.0 or newer is needed: " + done.stderr.strip())
    return done.returncode == 0


def open_note(key, note, what_vi, what_en, others=False):
    """Returns the text of a signed note, once the key's signature under it holds.

    others=True allows signatures of witnesses beside it, which are left to who knows their keys.
    """
    text, _, below = note.rpartition("\n\n")
    lines = re.fullmatch("(\u2014 [^\\s+]+ [A-Za-z0-9+/]+=*\n)+", below) and below[:-1].split("\n")
    own = [line for line in lines or [] if line.startswith(f"\u2014 {key.name} ")]
    sole = len(own) == 1 and (others or len(lines) == 1)
    require(sole, f"Thiếu hoặc thừa chữ ký của {what_vi}.", f"There is not one signature of {what_en}.")
    blob = base64_strict(own[0].rpartition(" ")[2])
    holds = len(blob) == 68 and blob[:4].hex() == key.id and is_signed(key.public, (text + "\n").encode(), blob[4:])
    require(holds, f"Chữ ký của {what_vi} không đúng.", f"The signature of {what_en} is wrong.")
    return text + "\n"


class Checkpoint:
    """A data lock (mốc khóa số liệu): so many entries had the log, and this was their root."""

    def __init__(self, key, note, what_vi, what_en, others=False):
        text = open_note(key, note, what_vi, what_en, others)
        parts = re.fullmatch(r"([^\s+]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n", text)
        require(parts, f"Nội dung của {what_vi} sai dạng.", f"The text of {what_en} is malformed.")
        self.origin, self.size, self.root = parts[1], int(parts[2]), base64_strict(parts[3])


# ---- The bundle's files -----------------------------------------------------------------------

def path_to(folder, name):
    path = os.path.join(folder, *name.split("/"))
    require(os.path.isfile(path), f"Thiếu tệp {name}.", f"The file {name} is missing.")
    return path


def read(folder, name):
    try:
        with open(path_to(folder, name), encoding="utf-8", newline="") as file:
            return file.read()
    except UnicodeDecodeError:
        raise Mismatch(f"Tệp {name} không phải UTF-8.", f"The file {name} is not UTF-8.")


def lines_of(folder, name):
    """Whole lines without their newline, one at a time: a million of them is no trouble."""
    with open(path_to(folder, name), "rb") as file:
        for line in file:
            require(line.endswith(b"\n"), f"Tệp {name} bị cắt cụt.", f"The file {name} is cut short.")
            yield line[:-1]


def parse_json(text, name):
    try:
        return json.loads(text if isinstance(text, str) else text.decode())
    except (ValueError, RecursionError):
        raise Mismatch(f"Tệp {name} không phải JSON.", f"The file {name} is not JSON.")


def file_hash(path):
    digest, size = hashlib.sha256(), 0
    with open(path, "rb") as file:
        for part in iter(lambda: file.read(1 << 20), b""):
            digest.update(part)
            size += len(part)
    return digest.hexdigest(), size


def check_manifest(folder, key):
    """The list of files is signed; each file is as it was, and there is no other. Returns its head."""
    text = open_note(key, read(folder, "manifest.txt"), "bản kê", "the manifest")
    head, listed = {}, set()
    for number, line in enumerate(text[:-1].split("\n")):
        parts = line.split(" ", 2)
        if number == 0:
            require(line == FORMAT, "Bản kê thuộc dạng khác.", "The manifest is of another format.")
        elif len(parts) == 2:
            head[parts[0]] = parts[1]
        else:
            digest, size, name = parts
            listed.add(name)
            same = file_hash(path_to(folder, name)) == (digest, int(size))
            require(same, f"Tệp {name} đã bị thay đổi.", f"The file {name} was changed.")
    paths = [os.path.join(at, name) for at, _, names in os.walk(folder) for name in names]
    found = {os.path.relpath(path, folder).replace(os.sep, "/") for path in paths}
    extra = sorted(found - listed - {"manifest.txt"})
    require(not extra, f"Có tệp lạ: {extra}.", f"There are files that are not listed: {extra}.")
    return head


# ---- The log ----------------------------------------------------------------------------------

class Log:
    """All leaves, all data locks and all entries that are no ballots, once they hold together."""

    def __init__(self, folder, key):
        self.key = key
        self.leaves = [parse_leaf(line) for line in lines_of(folder, "leaves.txt")]
        self.locks = self.read_locks(folder)
        self.check_roots()
        self.entries = self.read_entries(folder)
        self.voids = self.read_voids()
        self.receipts = self.check_receipts()
        self.imports = self.counted_once("import", 2, 3)
        self.slips = self.counted_once("slips", 2, 4)
        self.gaps = [entry for entry in self.entries.values() if entry[0] == "gap"]
        self.ballots = len(self.leaves) - len(self.entries)

    def read_locks(self, folder):
        text = read(folder, "checkpoints.txt")
        parts = text.split("\n\n") if text else []
        require(len(parts) % 2 == 0, "Tệp các mốc bị cắt cụt.", "The file of checkpoints is cut short.")
        ends = ["\n"] * (len(parts) // 2 - 1) + [""]
        notes = [f"{text}\n\n{sig}{end}" for text, sig, end in zip(parts[::2], parts[1::2], ends)]

        def checkpoint(at):
            return Checkpoint(self.key, notes[at], f"mốc khóa số liệu {at + 1}", f"data lock {at + 1}")

        with ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as pool:
            return list(pool.map(checkpoint, range(len(notes))))

    def check_roots(self):
        """Each lock is the beginning of the next: the roots are those of one growing tree."""
        tree, before = Tree(), 0
        for number, lock in enumerate(self.locks, 1):
            grows = before < lock.size <= len(self.leaves) and lock.origin == self.locks[0].origin
            require(grows, f"Mốc {number} không nối tiếp mốc trước.", f"Lock {number} follows none.")
            for leaf in self.leaves[before : lock.size]:
                tree.append(leaf)
            require(tree.root() == lock.root,
                    f"Gốc của mốc {number} không khớp: có mục đã bị sửa, bớt, thêm hoặc đổi chỗ.",
                    f"The root of lock {number} differs: an entry was changed, dropped, added or moved.")
            before = lock.size
        require(before == len(self.leaves), "Có mục sau mốc cuối.", "There are entries after the last lock.")

    def read_entries(self, folder):
        """By place in the log. The leaf is the hash of the entry, so that none can be altered."""
        entries, before = {}, -1
        for line in lines_of(folder, "entries.tsv"):
            place, _, data = line.partition(b"\t")
            at = int(place) if re.fullmatch(rb"0|[1-9]\d*", place) else -1
            there = before < at < len(self.leaves) and leaf_hash(data) == self.leaves[at]
            require(there, f"Mục {at} không có trong nhật ký.", f"Entry {at} is not in the log.")
            entries[at] = parse_entry(data)
            require(entries[at][0] != "ballot", f"Mục {at} là phiếu.", f"Entry {at} is a ballot.")
            before = at
        return entries

    def read_voids(self):
        """By the ballot's name: who took it out of the count, and why."""
        voids = {}
        for entry in self.entries.values():
            if entry[0] == "void":
                _, _, ballot, _, first, second, _ = entry
                require(first != second, "Có phiếu do một người loại.", "A ballot was voided by one person.")
                require(ballot not in voids, "Có phiếu bị loại hai lần.", "A ballot was voided twice.")
                voids[ballot] = entry
        return voids

    def counted_once(self, kind, name, count):
        """How many ballots or slips each file or batch of the log names; none stands there twice."""
        own = [entry for entry in self.entries.values() if entry[0] == kind]
        counts = {entry[name]: entry[count] for entry in own if entry[count] >= 0}
        require(len(counts) == len(own), f"Có mục {kind} hai lần.", f"An entry {kind} stands in the log twice.")
        return counts

    def check_receipts(self):
        """Each lock ends with the hashes of its receipts, no more of them than ballots, none twice."""
        receipts, before, told = {}, 0, False
        for number, lock in enumerate(self.locks, 1):
            own = [self.entries[at] for at in range(before, lock.size) if at in self.entries]
            lists = [entry for entry in own if entry[0] == "receipts"]
            last = self.entries.get(lock.size - 1)
            ends = len(lists) == 1 and last is lists[0] and last[2] == number
            require(ends, f"Mốc {number} thiếu danh sách mã xác nhận.", f"Lock {number} lacks its receipts.")
            ballots, hashes = lock.size - before - len(own), last[-1]
            # An entry that is kept from us looks like a ballot. Version 1 did not say how many there are.
            told = told or last[1] > 1
            require(not told or (last[1] > 1 and last[3] == ballots), f"Mốc {number} ghi số phiếu khác: có mục bị giấu.",
                    f"Lock {number} tells another number of ballots: an entry is kept back.")
            few = len(hashes) <= ballots
            require(few, f"Mốc {number} có nhiều mã hơn phiếu.", f"Lock {number} has more receipts than ballots.")
            for one in hashes:
                once = isinstance(one, str) and one not in receipts
                require(once, "Một mã xác nhận có hai lần.", "A receipt stands in the log twice.")
                receipts[one] = number
            before = lock.size
        return receipts


def parse_leaf(line):
    require(re.fullmatch(rb"[0-9a-f]{64}", line), "Tệp leaves.txt sai dạng.", "leaves.txt is malformed.")
    return bytes.fromhex(line.decode())


SHAPES = {  # of each kind and version of entry, what stands after them
    ("ballot", 1): (str, str, int, str, str, str, str, str, str, str),
    ("receipts", 1): (int, list),
    ("receipts", 2): (int, int, list),
    ("questionnaire", 1): (str, int, str),
    ("freeze", 1): (int, str),
    ("import", 1): (str, int),
    ("slips", 1): (str, str, int, str),
    ("void", 1): (str, str, str, str, str),
    ("gap", 1): (str, str, str),
}


def parse_entry(data):
    entry = parse_json(data, "entries")
    named = isinstance(entry, list) and [type(it) for it in entry[:2]] == [str, int]
    shape = SHAPES.get(tuple(entry[:2])) if named else None
    sound = shape and len(entry) == 2 + len(shape) and all(type(it) is kind for it, kind in zip(entry[2:], shape))
    require(sound, "Có mục nhật ký viết sai dạng.", "An entry of the log is malformed.")
    return entry


def check_against(log, path):
    """That a checkpoint kept earlier, on paper or elsewhere, is the beginning of today's log."""
    note = read(os.path.dirname(path), os.path.basename(path))
    earlier = Checkpoint(log.key, note, "mốc đối chiếu", "the earlier checkpoint", True)
    same = earlier.origin == log.locks[0].origin if log.locks else False
    require(same, "Mốc đối chiếu thuộc đợt khác.", "The earlier checkpoint is of another survey.")
    there = earlier.size <= len(log.leaves)
    require(there, "Nhật ký ngắn hơn mốc đối chiếu.", "The log is shorter than the earlier checkpoint.")
    tree = Tree()
    for leaf in log.leaves[: earlier.size]:
        tree.append(leaf)
    require(tree.root() == earlier.root, "Nhật ký không nối tiếp mốc đối chiếu: quá khứ đã bị viết lại.",
            "Today's log does not extend the earlier checkpoint: the past was rewritten.")
    return earlier.size


# ---- Counting anew ----------------------------------------------------------------------------

class Questionnaire:
    """Of a document only what counting needs: the ratings in their places, and what counts as what."""

    def __init__(self, document):
        self.ratings = {}
        try:
            questions = [q for section in document["sections"] for q in section["questions"]]
            for place, q in enumerate(questions):
                if q["kind"] == "rating":
                    options = document["scales"][q["scale"]]["options"]
                    self.ratings[place] = (q["id"], [(o["id"], o["counts"]) for o in options])
        except (KeyError, TypeError):
            raise Mismatch("Phiếu hỏi viết sai dạng.", "A questionnaire is malformed.")

    def chosen(self, ratings):
        """Yields question, option and class of each rating that was given."""
        for place, option in enumerate(parse_json(ratings, "ballots")):
            if option is not None:
                question, options = self.ratings.get(place, ("", []))
                known = type(option) is int and 0 <= option < len(options)
                require(known, "Phiếu có câu trả lời lạ.", "A ballot has an answer that was not asked.")
                yield (question, *options[option])


def count_ballots(folder, head, log):
    """Counts every ballot of an auditor's bundle. Returns counts by agency and, for '', of all."""
    places = {leaf: at for at, leaf in enumerate(log.leaves) if at not in log.entries}
    code, versions = head.get("questionnaire", ""), {}
    counts, voided = {"": {}}, set()
    from_files = by_slip = 0
    for line in lines_of(folder, "ballots.jsonl"):
        held = places.pop(leaf_hash(line), None) is not None
        require(held, "Có phiếu không nằm trong nhật ký.", "A ballot is not in the log, or is there twice.")
        ballot = parse_entry(line)
        sound = ballot[0] == "ballot" and ballot[3] == head.get("survey")
        require(sound, "Có phiếu của đợt khác.", "A ballot belongs to another survey.")
        _, _, name, _, version, agency, _, channel, assurance, _, ratings, _ = ballot
        from_files += channel == "import"
        by_slip += assurance == "slip"
        counts.setdefault(agency, {})
        if name in log.voids:
            voided.add(name)
            add(counts, agency, "voided")
            continue
        if version not in versions:
            file = f"questionnaires/{code}-{version}.json"
            versions[version] = Questionnaire(parse_json(read(folder, file), file))
        add(counts, agency, "ballots")
        for question, option, as_class in versions[version].chosen(ratings):
            add(counts, agency, (question, "option", option))
            add(counts, agency, (question, "class", as_class))
    require(not places, f"Thiếu {len(places)} phiếu.", f"{len(places)} ballots are missing.")
    require(voided == set(log.voids), "Có phiếu bị loại mà không có.", "A ballot was voided that is not there.")
    all_there = log.gaps or from_files >= sum(log.imports.values())
    require(all_there, "Thiếu phiếu của tệp đã nhập.", "Ballots of a file that was taken in are missing.")
    # Batches are numbered from 1; those made before they were logged are not held against anybody.
    numbers = {str(at + 1) for at in range(len(log.slips))}
    few = "1" not in log.slips or (numbers == set(log.slips) and by_slip <= sum(log.slips.values()))
    require(few, "Có nhiều phiếu hơn số phiếu mời đã phát hành.", "There are more ballots by slip than slips were made.")
    return counts


def add(counts, agency, what):
    for whose in ("", agency):
        counts[whose][what] = counts[whose].get(what, 0) + 1


def compare_cut(shown, counted, who):
    """The published figures of an agency against what was counted; a hidden cut shows none."""
    if shown.get("suppressed"):
        return
    differs = f"Số liệu công bố của {who} khác số đếm lại", f"The published figures of {who} differ from the count"
    pairs = [("phiếu/ballots", shown["ballots"] - shown.get("waiting", 0), counted.get("ballots", 0))]
    pairs.append(("loại/voided", shown.get("voided", 0), counted.get("voided", 0)))
    for question in shown["questions"]:
        if question["kind"] == "rating":
            name = question["id"]
            for option in question["options"]:
                pairs.append((name, option["count"], counted.get((name, "option", option["id"]), 0)))
            for one in CLASSES:
                there = question.get(one, {}).get("count", 0)
                pairs.append((f"{name} {one}", there, counted.get((name, "class", one), 0)))
    for what, there, here in pairs:
        require(there == here, f"{differs[0]}: {what}: {there}, {here}.", f"{differs[1]}: {what}: {there}, {here}.")


def compare_results(folder, log, counts):
    results = parse_json(read(folder, "results.json"), "results.json")
    try:
        if counts is None:
            total = {"ballots": log.ballots - len(log.voids)}
            shown = results if results.get("suppressed") else {**results, "questions": [], "voided": 0}
            compare_cut(shown, total, "cả đợt/the survey")
            return
        compare_cut(results, counts[""], "cả đợt/the survey")
        for agency in results["agencies"]:
            compare_cut(agency, counts.get(agency["code"], {}), agency["code"])
        lost = set(counts) - {""} - {agency["code"] for agency in results["agencies"]}
        require(not lost, f"Kết quả thiếu cơ quan {sorted(lost)}.", f"The results lack agencies {sorted(lost)}.")
    except (KeyError, TypeError, AttributeError):
        raise Mismatch("Tệp results.json viết sai dạng.", "results.json is malformed.")


# ---- The whole --------------------------------------------------------------------------------

def receipt_hash(code):
    """Reads a receipt as a person types it: any case, with hyphens, O for 0, I and L for 1."""
    text = re.sub(r"[\s-]", "", code.upper()).translate(str.maketrans("OIL", "011"))
    return hashlib.sha256(text.encode()).hexdigest()


def check(folder, trusted=None, against=None, receipt=None, manifest=True):
    """Checks a bundle. Returns lines of what was found, each in Vietnamese and English.

    manifest=False leaves out the signed list of files: for trying what the log alone gives away.
    """
    key = Key(read(folder, "key.txt"))
    same = trusted is None or Key(trusted).line == key.line
    require(same, "Khóa công khai không phải khóa đã biết.", "The public key is not the one that is known.")
    head = check_manifest(folder, key) if manifest else dict(
        line.split(" ") for line in read(folder, "manifest.txt").split("\n") if line.count(" ") == 1
    )
    log = Log(folder, key)
    origin = f"{key.name}/log/{head.get('survey')}"
    own = all(lock.origin == origin for lock in log.locks)
    require(own, "Nhật ký thuộc đợt khác.", "The log is of another survey.")
    sizes = (len(log.leaves), len(log.locks), log.ballots, len(log.voids))
    said = [("%d mục, %d mốc khóa số liệu, %d phiếu, %d phiếu bị loại." % sizes,
             "%d entries, %d data locks, %d ballots, %d of them voided." % sizes)]
    sizes = (len(log.imports), sum(log.imports.values()), len(log.slips), sum(log.slips.values()))
    if any(sizes):
        said.append(("%d tệp phiếu đã nhập (%d phiếu), %d lô phiếu mời (%d tờ)." % sizes,
                     "%d files taken in (%d ballots), %d batches of slips (%d slips)." % sizes))
    for _, _, why, _, at in log.gaps:
        said.append((f"CÓ KHOẢNG TRỐNG, có thể thiếu phiếu: {why}; {at}.", f"A GAP, ballots may be missing: {why}; {at}."))
    if log.locks:
        root = base64.b64encode(log.locks[-1].root).decode()
        said.append((f"Mốc khóa số liệu {len(log.locks)}, gốc {root}.", f"Data lock {len(log.locks)}, root {root}."))
    counts = count_ballots(folder, head, log) if head.get("kind") == "auditor" else None
    compare_results(folder, log, counts)
    if counts is not None:
        said.append(("Đếm lại từng phiếu: khớp với kết quả.", "Every ballot was counted anew: the results agree."))
    if against is not None:
        size = check_against(log, against)
        said.append((f"Nối tiếp mốc đối chiếu ({size} mục).", f"Extends the earlier checkpoint ({size} entries)."))
    if receipt is not None:
        lock = log.receipts.get(receipt_hash(receipt))
        require(lock, "Không có mã xác nhận này trong nhật ký.", "This receipt is not in the log.")
        said.append((f"Mã xác nhận đã vào mốc khóa số liệu {lock}.", f"The receipt stands in data lock {lock}."))
    return said


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", help="the bundle's folder")
    parser.add_argument("--against", metavar="CHECKPOINT", help="a checkpoint kept earlier, as a file")
    parser.add_argument("--key", help="the public key you know, one line; else the bundle's own is believed")
    parser.add_argument("--receipt", metavar="CODE", help="find the data lock of a receipt")
    parser.add_argument("--lang", choices=("vi", "en", "both"), default="both")
    asked = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")

    def say(vi, en, to=sys.stdout):
        for language, text in (("vi", vi), ("en", en)):
            if asked.lang in (language, "both"):
                print(text, file=to)

    try:
        for vi, en in check(asked.folder, asked.key, asked.against, asked.receipt):
            say(vi, en)
    except Mismatch as mismatch:
        say(f"KHÔNG KHỚP: {mismatch.vi}", f"DOES NOT HOLD: {mismatch.en}", sys.stderr)
        return 1
    except OSError as reason:  # a program or a file of this machine; the bundle is not to blame
        say(f"Không kiểm tra được: {reason}", f"Cannot check: {reason}", sys.stderr)
        return 2
    say("KHỚP: dữ liệu đầy đủ, không bị sửa.", "HOLDS: nothing was dropped or altered.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
