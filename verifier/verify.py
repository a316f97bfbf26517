#!/usr/bin/env python3
"""Kiểm tra một bộ dữ liệu công khai hoặc bộ dữ liệu thanh tra của Hài Lòng.
Checks a public or an auditor's bundle of Hài Lòng, and shares no code with it.

Needs Python 3.9 or newer and the program openssl; nothing else, and no network.
README.md beside this file says what each check means and what each kind of bundle shows. Exit 0: all
holds. 1: something does not, and the reason is printed. 2: nothing could be checked."""

import argparse
import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from bisect import bisect_left, bisect_right
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

FORMAT = "hai-long-bundle/v1"
# What stands before the 32 bytes of an Ed25519 key where openssl reads it (RFC 8410).
ED25519_DER = bytes.fromhex("302a300506032b6570032100")
ED25519_TYPE = b"\x01"  # in the list of C2SP signed notes
KINDS = ("public", "auditor")
WITHOUT_RECEIPT = ("import", "paper")  # channels whose ballots come from a file or from papers typed in
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # base 32, https://www.crockford.com/base32.html
CODE = "[a-z][a-z0-9-]{1,30}"  # of a questionnaire
FILES = (r"checkpoints\.txt|entries\.tsv|key\.txt|leaves\.txt|results\.json|ballots\.jsonl"
         rf"|questionnaires/{CODE}-[1-9][0-9]{{0,3}}\.json"
         r"|freezes/[1-9][0-9]{0,14}\.json")

CLASSES = ("satisfied", "dissatisfied", "other")
THRESHOLD = 10  # a cut of fewer ballots, but some, shows no figures
Z = 1.959963984540054  # so many standard deviations either way hold 95 % of a normal distribution
WHOLE = (None, None, None)  # whose figures: agency, service, source
RANKED = ("ranked",)  # in place of a source, what ranks an agency: no file can name a source so


class BadArgument(Exception):
    """What was typed is at fault, not the bundle."""


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
        parts = re.fullmatch(r"([^\s+]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n", text)
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


def file_hash(path):
    digest, size = hashlib.sha256(), 0
    with open(path, "rb") as file:
        for part in iter(lambda: file.read(1 << 20), b""):
            digest.update(part)
            size += len(part)
    return digest.hexdigest(), size


def read_head(lines):
    """Of what kind the bundle is, of which survey and of which questionnaire: lines 2 to 4."""
    require(lines[0] == FORMAT, "Bản kê thuộc dạng khác.", "The manifest is of another format.")
    head = dict(line.split(" ", 1) for line in lines[1:4] if re.fullmatch(r"[a-z]+ \S+", line))
    sound = list(head) == ["kind", "survey", "questionnaire"] and head["kind"] in KINDS and re.fullmatch(CODE, head["questionnaire"])
    require(sound, "Bản kê viết sai dạng.", "The manifest is malformed.")
    return head


def found_files(folder):
    """Names of all files. A link would lead out of what was signed, and a folder of its own is not listed."""
    def stop(error):
        raise error

    names = set()
    for at, folders, files in os.walk(folder, onerror=stop):
        for one in folders + files:
            path = os.path.join(at, one)
            require(not os.path.islink(path), f"Có liên kết: {one}.", f"There is a link: {one}.")
        names.update(os.path.relpath(os.path.join(at, one), folder).replace(os.sep, "/") for one in files)
    return names


def check_manifest(folder, key):
    """The list of files is signed; each file is as it was, and there is no other. Returns its head."""
    lines = open_note(key, read(folder, "manifest.txt"), "bản kê", "the manifest")[:-1].split("\n")
    head, found, listed = read_head(lines), found_files(folder), set()
    for line in lines[4:]:
        parts = re.fullmatch(rf"([0-9a-f]{{64}}) (0|[1-9][0-9]{{0,14}}) ({FILES})", line)
        require(parts and parts[3] not in listed, "Bản kê viết sai dạng.", "The manifest is malformed.")
        listed.add(parts[3])
        same = file_hash(path_to(folder, parts[3])) == (parts[1], int(parts[2]))
        require(same, f"Tệp {parts[3]} đã bị thay đổi.", f"The file {parts[3]} was changed.")
    extra = sorted(found - listed - {"manifest.txt"})
    require(not extra, f"Có tệp lạ: {extra}.", f"There are files that are not listed: {extra}.")
    own = ("ballots.jsonl" in listed) == (head["kind"] == "auditor")
    require(own, "Loại bộ dữ liệu không khớp các tệp.", "The kind of the bundle does not match its files.")
    return head


# ---- The log ----------------------------------------------------------------------------------

def notes_of(text):
    """The signed notes of a file of checkpoints, an empty line between them."""
    parts = text.split("\n\n") if text else []
    require(len(parts) % 2 == 0, "Tệp các mốc bị cắt cụt.", "The file of checkpoints is cut short.")
    ends = ["\n"] * (len(parts) // 2 - 1) + [""]
    return [f"{text}\n\n{sig}{end}" for text, sig, end in zip(parts[::2], parts[1::2], ends)]


class Log:
    """All leaves, all data locks and all entries that are no ballots, once they hold together."""

    def __init__(self, folder, key):
        self.key = key
        self.leaves = [parse_leaf(line) for line in lines_of(folder, "leaves.txt")]
        self.locks = self.read_locks(folder)
        self.check_roots()
        self.sizes = [lock.size for lock in self.locks]
        self.entries = self.read_entries(folder)
        self.ballots = len(self.leaves) - len(self.entries)
        self.places = {leaf: at for at, leaf in enumerate(self.leaves) if at not in self.entries}
        require(len(self.places) == self.ballots, "Có phiếu đứng hai lần trong nhật ký.", "A ballot stands in the log twice.")
        self.voids = self.read_voids()
        self.told, self.received = [], []  # of each lock: whether it tells its ballots; how many receipts
        self.receipts = self.check_receipts()
        self.imports = self.counted_once("import", 2, 3)
        self.slips = self.counted_once("slips", 2, 4)
        self.gaps = self.of_kind("gap")

    def of_kind(self, kind):
        return [entry for entry in self.entries.values() if entry[0] == kind]

    def lock_at(self, place):
        """The index of the data lock in which the entry of this place stands."""
        return bisect_right(self.sizes, place)

    def sealed_before(self, place):
        """How many ballots stand before this place, those that were voided too."""
        return place - bisect_left(list(self.entries), place)

    def ballots_before(self, place):
        """How many ballots stand before this place and count there: voids before it take theirs out."""
        return self.sealed_before(place) - sum(at < place for at, _ in self.voids.values())

    def read_locks(self, folder):
        notes = notes_of(read(folder, "checkpoints.txt"))

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
            at = int(place) if re.fullmatch(rb"0|[1-9][0-9]{0,14}", place) else -1
            there = before < at < len(self.leaves) and leaf_hash(data) == self.leaves[at]
            require(there, f"Mục {at} không có trong nhật ký.", f"Entry {at} is not in the log.")
            entries[at] = parse_entry(data)
            require(entries[at][0] != "ballot", f"Mục {at} là phiếu.", f"Entry {at} is a ballot.")
            before = at
        return entries

    def read_voids(self):
        """By the ballot's name: where in the log it was taken out of the count, and the entry."""
        voids = {}
        for at, entry in self.entries.items():
            if entry[0] == "void":
                _, _, ballot, _, first, second, _ = entry
                require(first != second, "Có phiếu do một người loại.", "A ballot was voided by one person.")
                require(ballot not in voids, "Có phiếu bị loại hai lần.", "A ballot was voided twice.")
                voids[ballot] = (at, entry)
        return voids

    def counted_once(self, kind, name, count):
        """How many ballots or slips each file or batch of the log names; none stands there twice."""
        own = self.of_kind(kind)
        counts = {entry[name]: entry[count] for entry in own}
        require(len(counts) == len(own), f"Có mục {kind} hai lần.", f"An entry {kind} stands in the log twice.")
        return counts

    def check_receipts(self):
        """Each lock ends with the hashes of its receipts, no more of them than ballots, none twice."""
        receipts, before = {}, 0
        for number, lock in enumerate(self.locks, 1):
            own = [self.entries[at] for at in range(before, lock.size) if at in self.entries]
            lists = [entry for entry in own if entry[0] == "receipts"]
            last = self.entries.get(lock.size - 1)
            ends = len(lists) == 1 and last is lists[0] and last[2] == number
            require(ends, f"Mốc {number} thiếu danh sách mã xác nhận.", f"Lock {number} lacks its receipts.")
            ballots, hashes = lock.size - before - len(own), last[-1]
            # An entry that is kept from us looks like a ballot. Version 1 did not say how many there are.
            told = last[1] > 1
            same = last[3] == ballots if told else True not in self.told
            require(same, f"Mốc {number} ghi số phiếu khác: có mục bị giấu.",
                    f"Lock {number} tells another number of ballots: an entry is kept back.")
            self.told.append(told)
            self.received.append(len(hashes))
            few = len(hashes) <= ballots
            require(few, f"Mốc {number} có nhiều mã hơn phiếu.", f"Lock {number} has more receipts than ballots.")
            for one in hashes:
                require(one not in receipts, "Một mã xác nhận có hai lần.", "A receipt stands in the log twice.")
                receipts[one] = number
            before = lock.size
        return receipts


def parse_leaf(line):
    require(re.fullmatch(rb"[0-9a-f]{64}", line), "Tệp leaves.txt sai dạng.", "leaves.txt is malformed.")
    return bytes.fromhex(line.decode())


TEXT, WORDS, NAME, HASH = r"(?s:.*)", r"(?s:.+)", "[0-9a-f]{32}", "[0-9a-f]{64}"
MONTH = "[0-9]{4}-(0[1-9]|1[0-2])"
INSTANT = MONTH + r"-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]{1,9})?Z"
CHANNEL, ASSURANCE = "poster|slip|kiosk|enumerator|paper|import", "slip|random|walk-in|import"
SOURCES = set(ASSURANCE.split("|"))
SHAPES = {  # of each kind and version of entry, what stands after them: a text's form or the least number
    ("ballot", 1): (NAME, WORDS, 1, WORDS, TEXT, CHANNEL, ASSURANCE, MONTH, TEXT, HASH),
    ("receipts", 1): (1, [HASH]),
    ("receipts", 2): (1, 0, [HASH]),
    ("questionnaire", 1): (WORDS, 1, WORDS),
    ("freeze", 1): (1, HASH),
    ("import", 1): (HASH, 0),
    ("slips", 1): (WORDS, WORDS, 0, HASH),
    ("void", 1): (NAME, WORDS, WORDS, WORDS, INSTANT),
    ("gap", 1): (WORDS, WORDS, INSTANT),
}


def fits(shape, value):
    if isinstance(shape, int):
        return type(value) is int and shape <= value
    if isinstance(shape, list):
        return type(value) is list and all(fits(shape[0], it) for it in value)
    return type(value) is str and re.fullmatch(shape, value)


def parse_entry(data):
    """An entry of the log, which can be written in one way only."""
    entry = parse_json(data, "entries")
    named = isinstance(entry, list) and [type(it) for it in entry[:2]] == [str, int]
    shape = SHAPES.get(tuple(entry[:2])) if named else None
    sound = shape and len(entry) == 2 + len(shape) and all(map(fits, shape, entry[2:]))
    alike = sound and as_json(entry).encode(errors="surrogatepass") == data
    require(alike, "Có mục nhật ký viết sai dạng.", "An entry of the log is malformed.")
    return entry


def check_against(log, path):
    """That checkpoints kept earlier, on paper or elsewhere, are beginnings of today's log. Returns the largest size."""
    kept = read(os.path.dirname(path), os.path.basename(path))
    kept = kept.lstrip("\ufeff").replace("\r\n", "\n")  # as an editor may have saved it
    earlier = [Checkpoint(log.key, note, "mốc đối chiếu", "the earlier checkpoint", True) for note in notes_of(kept)]
    require(earlier, "Tệp mốc đối chiếu rỗng.", "The file of the earlier checkpoint is empty.")
    tree = Tree()
    for one in sorted(earlier, key=lambda it: it.size):
        same = one.origin == log.locks[0].origin if log.locks else False
        require(same, "Mốc đối chiếu thuộc đợt khác.", "The earlier checkpoint is of another survey.")
        there = one.size <= len(log.leaves)
        require(there, "Nhật ký ngắn hơn mốc đối chiếu.", "The log is shorter than the earlier checkpoint.")
        for leaf in log.leaves[tree.size : one.size]:
            tree.append(leaf)
        require(tree.root() == one.root, "Nhật ký không nối tiếp mốc đối chiếu: quá khứ đã bị viết lại.",
                "Today's log does not extend the earlier checkpoint: the past was rewritten.")
    return tree.size


# ---- What was asked ---------------------------------------------------------------------------

class Question:
    """Of a question what counting needs."""

    def __init__(self, document, section, question):
        self.id, self.kind, self.domain = question["id"], question["kind"], section.get("domain")
        scale = document["scales"][question["scale"]] if self.kind == "rating" else question
        self.options = [(option["id"], option.get("counts")) for option in scale.get("options", [])]
        self.is_core = "agency" not in section  # what one agency asks of its own is in no results
        self.is_asked = question.get("enabled") is not False
        self.is_of_some = "when" in question
        names = [self.id] + [option for option, _ in self.options]
        known = all(counts in CLASSES + ("none",) for _, counts in self.options) or self.kind != "rating"
        sound = self.kind in ("rating", "choice", "multiple", "text") and all(type(it) is str for it in names)
        require(sound and known and len(set(names[1:])) == len(names[1:]),
                "Phiếu hỏi viết sai dạng.", "A questionnaire is malformed.")


class Questionnaire:
    """The questions of a document in their places."""

    def __init__(self, document):
        try:
            self.places = [Question(document, section, one) for section in document["sections"] for one in section["questions"]]
            self.core = {one.id: one for one in self.places if one.is_core}
        except (KeyError, TypeError, AttributeError):
            raise Mismatch("Phiếu hỏi viết sai dạng.", "A questionnaire is malformed.")
        twice = len({one.id for one in self.places}) < len(self.places)
        require(not twice, "Phiếu hỏi viết sai dạng.", "A questionnaire is malformed.")

    def chosen(self, ratings):
        """What a ballot adds to the count: each question with the option, and with its class."""
        options = parse_json(ratings, "ballots")
        sound = type(options) is list and as_json(options) == ratings and len(options) <= len(self.places)
        require(sound and options[-1:] != [None], "Phiếu viết sai dạng.", "The ratings of a ballot are malformed.")
        added = ["ballots"]
        for question, option in zip(self.places, options):
            if option is not None:
                known = question.kind == "rating" and type(option) is int and 0 <= option < len(question.options)
                require(known, "Phiếu có câu trả lời lạ.", "A ballot has an answer that was not asked.")
                name, counts = question.options[option]
                added += [(question.id, "option", name), (question.id, "class", counts)]
        return added


class Questionnaires:
    """By version. The log holds the document of the one that a survey asks from its first ballot to its
    last, before its ballots; a log that began before it did leaves it to the file."""

    def __init__(self, folder, code, log):
        self.folder, self.code, self.by_version, self.unlogged = folder, code, {}, set()
        self.is_logged, self.early = False, 0  # early: so many ballots stand before it
        for place, entry in log.entries.items():
            if entry[0] == "questionnaire":
                require(entry[2] == code and not self.is_logged,
                        "Nhật ký có phiếu hỏi khác.", "Another questionnaire stands in the log.")
                self.take(*entry[3:])
                self.is_logged, self.early = True, log.sealed_before(place)
                start, end = ([0] + log.sizes)[log.lock_at(place):][:2]
                # The product writes it before the ballots of a data lock, and never where there are none.
                first = log.sealed_before(start) == self.early < log.sealed_before(end)
                require(first, "Phiếu hỏi vào nhật ký sau các phiếu.", "What was asked was logged after the ballots.")
        self.check_early(log)

    def take(self, version, text):
        document = parse_json(text, "entries")
        same = as_json(document, True) == as_json(self.file(version), True)
        require(same, f"Tệp {self.name(version)} khác nhật ký.", f"The file {self.name(version)} differs from the log.")
        self.by_version[version] = Questionnaire(document)

    def check_early(self, log):
        """Only ballots of locks that do not tell them, as early versions wrote, stand before it or without it:
        else who has seen the answers could still choose the questions."""
        untold = [lock.size for lock, told in zip(log.locks, log.told) if not told]
        old = log.sealed_before(max(untold, default=0))
        require(self.is_logged or old == log.ballots,
                "Nhật ký không ghi phiếu đã hỏi gì.", "The log does not say what the ballots were asked.")
        require(self.early <= old, "Phiếu hỏi vào nhật ký sau các phiếu.", "What was asked was logged after the ballots.")

    def name(self, version):
        return f"questionnaires/{self.code}-{version}.json"

    def is_there(self, version):
        """A survey without ballots needs no document, and its bundle has none."""
        return version in self.by_version or os.path.isfile(os.path.join(self.folder, *self.name(version).split("/")))

    def file(self, version):
        return parse_json(read(self.folder, self.name(version)), self.name(version))

    def of(self, version):
        """What ballots of this version were asked."""
        if version not in self.by_version:
            require(not self.is_logged, f"Phiếu hỏi {version} không có trong nhật ký.", f"Questionnaire {version} is not in the log.")
            self.unlogged.add(version)
            self.by_version[version] = Questionnaire(self.file(version))
        return self.by_version[version]


# ---- Published figures ------------------------------------------------------------------------

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


def is_empty(shown):
    """Whether no number but 0 stands in it, however deep."""
    if isinstance(shown, (dict, list)):
        return all(map(is_empty, shown.values() if isinstance(shown, dict) else shown))
    return type(shown) not in (int, float) or shown == 0


def ranking_sources(results):
    """By which sources agencies are ranked. Alone nobody is ranked, and then the results do not say."""
    if len(results["agencies"]) < 2:
        return []
    sources = results.get("ranking", {}).get("sources")
    sound = type(sources) is list and sources and len(set(sources)) == len(sources) and set(sources) <= SOURCES
    require(sound, "Kết quả không ghi xếp hạng theo nguồn phiếu nào.", "The results do not say by which sources they rank.")
    return sources


class Results:
    """Published figures: that they agree with each other and, where ballots were counted, with these."""

    def __init__(self, results, asked, counts, ballots, voids):
        self.asked, self.counts, self.listed, self.hidden = asked, counts, set(), 0
        self.large = 0  # of those that are hidden: with as many ballots as are shown elsewhere
        threshold = results["method"]["threshold"] == THRESHOLD
        require(threshold, "Ngưỡng ẩn số liệu khác 10.", "The threshold of what is hidden is another one.")
        self.ranking = ranking_sources(results)
        whole = self.cut(results, WHOLE, "cả đợt/the survey")
        agrees = whole is None or (whole["ballots"], whole["voided"]) == (ballots, voids)
        require(agrees, f"Kết quả không có {ballots} phiếu và {voids} phiếu bị loại như nhật ký.",
                f"The results have not {ballots} ballots and {voids} voided ones, as the log has.")
        self.parts(results, None)
        agencies = [self.agency(agency) for agency in results["agencies"]]
        self.check_hidden(whole, agencies, ballots)
        for what, total in (whole or {}).items():
            parts = [shown.get(what) if shown else None for shown, _ in agencies]
            known = sum(part or 0 for part in parts)
            adds_up = known == total if None not in parts else known <= total
            require(adds_up, f"Số của các cơ quan không cộng thành {what}.", f"The agencies do not add up to {what}.")
        self.check_missing()

    def agency(self, agency):
        code, counts = agency["code"], self.counts
        shown = self.cut(agency, (code, None, None), code)
        self.parts(agency, code)
        for one in agency["services"]:
            self.cut(one, (code, one["code"], None), f"{code} {one['code']}")
        if "ranked" in agency:
            own = [(code, None, source) for source in self.ranking]
            if counts is not None and own:
                counts[code, None, RANKED] = sum((counts.get(it, Counter()) for it in own), Counter())
            ranked = self.cut(agency["ranked"], (code, None, RANKED), f"{code} (xếp hạng/ranked)")
            is_part = all(number <= shown.get(what, number) for what, number in ranked.items()) if ranked and shown else True
            require(is_part, f"Phần xếp hạng của {code} nhiều hơn cả cơ quan.", f"More ranks {code} than it has.")
        return shown, counts and counts.get((code, None, None), Counter())["ballots"]

    def parts(self, shown, agency):
        for one in shown.get("sources", []):
            require(one["source"] in SOURCES, "Kết quả có nguồn phiếu lạ.", "The results have an unknown source.")
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
            self.large += (self.counts or {}).get(whose, Counter())["ballots"] >= THRESHOLD
            return None
        figures = {"ballots": amount(shown["ballots"]), "voided": amount(shown.get("voided", 0))}
        require(amount(shown.get("waiting", 0)) == 0, "Còn phiếu chờ khóa.", "There are ballots that wait.")
        is_counted = self.counts is not None and (whose[2] != RANKED or whose in self.counts)
        counted, seen = self.counts.get(whose, Counter()) if is_counted else None, set()
        for question in shown["questions"]:
            known = self.asked.core.get(question["id"])
            require(known and known.id not in seen, f"Kết quả của {who} có câu lạ.", f"The results of {who} have an unknown question.")
            seen.add(known.id)
            is_hidden = known.is_of_some and question == {"id": known.id, "suppressed": True}
            figures.update({} if is_hidden else self.question(question, known, figures["ballots"], who))
        for known in self.asked.core.values():
            answered = counted and any(counted[known.id, "option", name] for name, _ in known.options)
            there = known.id in seen or not (known.is_asked or answered) or whose[2] == RANKED
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
        sound = shown["kind"] == known.kind and shown.get("domain") == known.domain and len(counts) == len(known.options) and answered <= ballots
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
        sources = Counter(agency for agency, _, source in there if source not in (None, RANKED))
        named = {agency for agency, service, _ in there if service}
        lost = [who for who in there - self.listed if (who[2] is None or sources[who[0]] > 1) and (who[1] is None or who[0] in named)]
        require(not lost, f"Kết quả thiếu {lost}.", f"The results lack {lost}.")


# ---- Counting anew ----------------------------------------------------------------------------

class Count:
    """Every ballot of an auditor's bundle, counted as of each freeze and of the end of the log."""

    def __init__(self, folder, survey, log, asked):
        self.log, self.freezes = log, [at for at, entry in log.entries.items() if entry[0] == "freeze"]
        self.changes = [{} for _ in range(len(self.freezes) + 1)]  # by agency, service and source
        self.versions = set()  # of the questionnaire, that ballots answered
        names, voided, by_slip, from_files, sent = set(), 0, Counter(), Counter(), Counter()
        for line in lines_of(folder, "ballots.jsonl"):
            place = log.places.pop(leaf_hash(line), None)
            require(place is not None, "Có phiếu không nằm trong nhật ký.", "A ballot is not in the log, or is there twice.")
            ballot = parse_entry(line)
            sound = ballot[0] == "ballot" and ballot[3] == survey
            require(sound, "Có phiếu của đợt khác.", "A ballot belongs to another survey.")
            _, _, name, _, version, agency, service, channel, source, _, ratings, _ = ballot
            require(name not in names, "Hai phiếu cùng một tên.", "Two ballots have the same name.")
            names.add(name)
            lock = log.lock_at(place)
            sent[lock] += channel not in WITHOUT_RECEIPT
            from_files[lock] += channel == "import"
            by_slip[lock] += source == "slip" and log.received[lock] > 0
            self.versions.add(version)
            added = asked.of(version).chosen(ratings)
            self.add(place, (agency, service, source), added, 1)
            if name in log.voids:
                at, _ = log.voids[name]
                require(at > place, "Có phiếu bị loại mà không có.", "A ballot was voided that is not there.")
                self.add(at, (agency, service, source), added, -1)
                voided += 1
        require(not log.places, f"Thiếu {len(log.places)} phiếu.", f"{len(log.places)} ballots are missing.")
        require(voided == len(log.voids), "Có phiếu bị loại mà không có.", "A ballot was voided that is not there.")
        self.check_sources(sent, from_files, by_slip)

    def check_sources(self, sent, from_files, by_slip):
        """Each ballot came with a receipt, from paper, or from a file that the log names, and no slip twice."""
        self.unsent = 0  # of locks without any receipt: put in by who runs the server, such as a demonstration's
        for lock, received in enumerate(self.log.received):
            same = not self.log.told[lock] or sent[lock] == received or received == 0
            self.unsent += sent[lock] if received == 0 else 0
            require(same, f"Mốc {lock + 1}: số mã xác nhận khác số phiếu đã gửi.",
                    f"Lock {lock + 1}: the receipts are not as many as the ballots that were sent.")
        if self.log.gaps:
            return  # what was lost may be the entry of a file or of a batch, or the ballots of one
        imported, counted, slips = sum(self.log.imports.values()), sum(from_files.values()), self.log.slips
        require(counted == imported, f"Tệp đã nhập có {imported} phiếu, nhật ký có {counted}.",
                f"The files that were taken in have {imported} ballots, the log has {counted} of them.")
        numbered = set(slips) == {str(at + 1) for at in range(len(slips))}
        require(numbered, "Thiếu lô phiếu mời.", "A batch of slips is missing.")
        self.check_early("import", from_files, "từ tệp nhiều hơn số các tệp đã nhập", "from files than the files have that were taken in")
        self.check_early("slips", by_slip, "nhiều hơn số phiếu mời đã phát hành", "by slip than slips were made")

    def check_early(self, kind, used, vi, en):
        """A file or a batch stands in the log before its ballots: what comes after them justifies none."""
        logged = Counter()
        for place, entry in self.log.entries.items():
            if entry[0] == kind:
                logged[self.log.lock_at(place)] += entry[3 if kind == "import" else 4]
        left = 0
        for lock in range(len(self.log.locks)):
            left += logged[lock] - used[lock]
            require(left >= 0, f"Đến mốc {lock + 1} có phiếu {vi}.", f"Up to lock {lock + 1} there are more ballots {en}.")

    def add(self, place, heading, added, sign):
        counter = self.changes[bisect_left(self.freezes, place)].setdefault(heading, Counter())
        for what in added:
            counter[what] += sign
        counter["voided"] += sign < 0

    def until(self, place):
        """What counted at this place of the log: of all, by agency, by service and by source."""
        counts = {WHOLE: Counter()}
        for changes in self.changes[: bisect_left(self.freezes, place) + 1]:
            for (agency, service, source), counter in changes.items():
                for whose in (WHOLE, (None, None, source), (agency, None, None), (agency, service, None), (agency, None, source)):
                    counts.setdefault(whose, Counter()).update(counter)
        return counts


# ---- The whole --------------------------------------------------------------------------------

def receipt_hash(code):
    """Reads a receipt as a person types it: any case, with hyphens, O for 0, I and L for 1."""
    text = re.sub(r"[\s-]", "", code).upper().translate(str.maketrans("OIL", "011"))
    if not re.fullmatch(f"[{CROCKFORD}]{{16}}", text):
        raise BadArgument("--receipt: a receipt has 16 letters and digits.")
    return hashlib.sha256(text.encode()).hexdigest()


def freeze_code(sha256_hex):
    """The first 60 bits, five to a character."""
    bits = int(sha256_hex[:15], 16)
    return "".join(CROCKFORD[bits >> 5 * at & 31] for at in range(11, -1, -1))


def compare(name, head, log, asked, count, place=None):
    """Holds results against the log up to a place. Returns how many cuts they have, how many
    are hidden, and how many of these are large; none where they show no figures yet."""
    results = parse_json(read(asked.folder, name), name)
    survey = results["survey"]
    require(survey["id"] == head["survey"], "Kết quả của đợt khác.", "The results are of another survey.")
    is_settled = count or place is not None or survey["status"] == "published"
    if not is_settled:
        hidden = results["suppressed"] is True and results["agencies"] == []
        hidden = hidden and set(results) == {"survey", "suppressed", "agencies"} and set(survey) <= {"id", "title", "status"}
        require(hidden, "Chưa công bố mà đã có số liệu.", "Figures are shown that are not published.")
        return None
    of, version = survey["questionnaire"]["code"], amount(survey["questionnaire"]["version"])
    require(of == asked.code, "Kết quả của phiếu hỏi khác.", "The results are of another questionnaire.")
    same = not count or count.versions <= {version}
    require(same, "Phiếu trả lời phiếu hỏi khác.", "The ballots answered another questionnaire than the results name.")
    until = len(log.leaves) if place is None else place
    if log.ballots == 0 and not asked.is_there(version):
        empty = all(is_empty(results.get(it)) for it in ("ballots", "voided", "questions", "sources", "agencies", "traits"))
        require(empty, "Kết quả có phiếu, nhật ký không có.", "The results have ballots, and the log has none.")
        return 1 + len(results["agencies"]), 0, 0
    questions = asked.of(version)
    voids = sum(at < until for at, _ in log.voids.values())
    nothing = {WHOLE: Counter()} if log.sealed_before(until) == 0 else None  # no ballot need be opened to count none
    counts = count.until(until) if count else nothing
    shown = Results(results, questions, counts, log.ballots_before(until), voids)
    return len(shown.listed), shown.hidden, shown.large


def check_freezes(folder, head, log, asked, count):
    """Frozen figures are what the log's entry was made from, as far as their code tells, and right."""
    numbers = [number for _, _, number, _ in log.of_kind("freeze")]
    require(numbers == sorted(set(numbers)), "Các lần chốt không theo thứ tự.", "Freezes are not in order.")
    there = os.listdir(os.path.join(folder, "freezes")) if os.path.isdir(os.path.join(folder, "freezes")) else []
    lost = sorted(set(there) - {f"{number}.json" for number in numbers})
    require(not lost, f"Lần chốt không có trong nhật ký: {lost}.", f"Freezes are not in the log: {lost}.")
    checked = []
    for place, entry in log.entries.items():
        _, _, number, digest = entry if entry[0] == "freeze" else (None,) * 4
        name = f"freezes/{number}.json"
        if f"{number}.json" in there:
            freeze = parse_json(read(folder, name), name)["freeze"]
            same = (freeze["number"], freeze["code"]) == (number, freeze_code(digest))
            require(same, f"Mã của {name} khác nhật ký.", f"The code of {name} differs from the log.")
            compare(name, head, log, asked, count, place)
            checked.append(number)
    return checked, [number for number in numbers if number not in checked]


def told_of_log(log):
    """What stands in the log, in a few lines."""
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
    return said


def told_of_results(shown, count, asked, freezes):
    """What was held against what, and what was not."""
    cuts, hidden, large = shown or (0, 0, 0)
    checked, unchecked = freezes
    said = [(f"Phiếu hỏi {version} không có trong nhật ký: tin theo tệp.", f"Questionnaire {version} is not in the log: the file is believed.")
            for version in sorted(asked.unlogged)]
    if asked.early:
        said.append((f"Phiếu hỏi vào nhật ký sau {asked.early} phiếu: nhật ký không cho thấy các phiếu ấy đã được hỏi như vậy.",
                     f"What was asked was logged after {asked.early} ballots: that these were asked the same is not shown."))
    if count:
        said.append((f"Đếm lại từng phiếu: khớp với kết quả ({cuts} bảng số, {hidden} bảng bị ẩn).",
                     f"Every ballot was counted anew: the results agree ({cuts} cuts, {hidden} of them hidden)."))
        if large:
            said.append((f"{large} bảng bị ẩn có từ {THRESHOLD} phiếu trở lên: có thể để không ai tính ra bảng khác.",
                         f"{large} of the hidden cuts have {THRESHOLD} ballots and more: perhaps so that nobody works out another."))
        if count.unsent:
            said.append((f"{count.unsent} phiếu không có mã xác nhận: người quản lý máy chủ đưa vào, không do người dân gửi.",
                         f"{count.unsent} ballots have no receipt: who runs the server put them in, no citizen sent them."))
        said.append(("Không kiểm tra: xếp hạng, chỉ số của tỉnh, câu không phải câu đánh giá.",
                     "Not checked: ranks, the province's index, questions that are no ratings."))
    elif shown:
        said.append(("Chỉ đối chiếu số phiếu với nhật ký; các số khác chỉ được thử xem có tự khớp nhau không.",
                     "Only the number of ballots was held against the log; other figures only against each other."))
    else:
        said.append(("Chưa có số liệu để kiểm tra: chỉ kiểm tra nhật ký.", "There are no figures to check yet: only the log was checked."))
    if checked or (count and unchecked):
        without = ", ".join(map(str, unchecked)) or "-"
        said.append((f"Kiểm tra {len(checked)} lần chốt số liệu; không kèm số liệu: {without}.",
                     f"{len(checked)} freezes were checked; without figures: {without}."))
    return said


def verdict(log, shown, count):
    """The last word: no more than what this kind of bundle can show."""
    gap = (", CÓ KHOẢNG TRỐNG", ", WITH A GAP") if log.gaps else ("", "")
    if count:
        what = ("mọi phiếu của nhật ký đều có và được đếm đúng", "every ballot of the log is there and counts as published")
    elif shown:
        what = ("nhật ký nguyên vẹn, số phiếu khớp", "the log is whole, and the number of ballots agrees")
    else:
        what = ("nhật ký nguyên vẹn", "the log is whole")
    return f"KHỚP{gap[0]}: {what[0]}.", f"HOLDS{gap[1]}: {what[1]}."


def check(folder, trusted=None, against=None, receipt=None, manifest=True):
    """Checks a bundle. Returns lines of what was found, each in Vietnamese and English.

    manifest=False leaves out the signed list of files: for trying what the log alone gives away.
    """
    try:
        return check_all(folder, trusted, against, receipt, manifest)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as reason:
        # Something is of another shape than what the product writes, wherever it was met.
        raise Mismatch(f"Bộ dữ liệu viết sai dạng ({reason!r}).", f"The bundle is malformed ({reason!r}).")


def check_all(folder, trusted, against, receipt, manifest):
    key = Key(read(folder, "key.txt"))
    require(trusted in (None, key.line), "Khóa công khai không phải khóa đã biết.", "The public key is not the one that is known.")
    head = check_manifest(folder, key) if manifest else read_head(read(folder, "manifest.txt").split("\n"))
    log = Log(folder, key)
    origin = f"{key.name}/log/{head['survey']}"
    own = all(lock.origin == origin for lock in log.locks)
    require(own, "Nhật ký thuộc đợt khác.", "The log is of another survey.")
    said = told_of_log(log)
    asked = Questionnaires(folder, head["questionnaire"], log)
    count = Count(folder, head["survey"], log, asked) if head["kind"] == "auditor" else None
    shown = compare("results.json", head, log, asked, count)
    freezes = check_freezes(folder, head, log, asked, count)
    said += told_of_results(shown, count, asked, freezes)
    if against is not None:
        size = check_against(log, against)
        said.append((f"Nối tiếp mốc đối chiếu ({size} mục).", f"Extends the earlier checkpoint ({size} entries)."))
    if receipt is not None:
        lock = log.receipts.get(receipt)
        require(lock, "Không có mã xác nhận này trong nhật ký.", "This receipt is not in the log.")
        said.append((f"Mã xác nhận đã vào mốc khóa số liệu {lock}.", f"The receipt stands in data lock {lock}."))
    return said + [verdict(log, shown, count)]


def read_arguments(arguments):
    """Refuses what was typed wrongly before the bundle is blamed for it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", help="the bundle's folder")
    parser.add_argument("--against", metavar="CHECKPOINT", help="a checkpoint kept earlier, as a file")
    parser.add_argument("--key", help="the public key you know, one line; else the bundle's own is believed")
    parser.add_argument("--receipt", metavar="CODE", help="find the data lock of a receipt")
    parser.add_argument("--lang", choices=("vi", "en", "both"), default="both")
    asked = parser.parse_args(arguments)
    try:
        asked.key = asked.key and Key(asked.key).line
        asked.receipt = asked.receipt and receipt_hash(asked.receipt)
    except (Mismatch, BadArgument, UnicodeError) as reason:
        parser.error(printable(str(reason)))
    for path, is_there in ((asked.folder, os.path.isdir), (asked.against, os.path.isfile)):
        if path is not None and not is_there(path):
            parser.error(f"there is no {printable(path)}")
    return asked


def main(arguments):
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    asked = read_arguments(arguments)

    def say(vi, en, to=sys.stdout):
        for language, text in (("vi", vi), ("en", en)):
            if asked.lang in (language, "both"):
                print(printable(text), file=to)

    try:
        for vi, en in check(asked.folder, asked.key, asked.against, asked.receipt):
            say(vi, en)
    except Mismatch as mismatch:
        say(f"KHÔNG KHỚP: {mismatch.vi}", f"DOES NOT HOLD: {mismatch.en}", sys.stderr)
        return 1
    except OSError as reason:  # a program or a file of this machine; the bundle is not to blame
        say(f"Không kiểm tra được: {reason}", f"Cannot check: {reason}", sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
