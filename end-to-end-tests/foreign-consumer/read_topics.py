#!/usr/bin/env python3
"""Reads every topic from the beginning with nothing but the published contract, and checks what it promises.

    read_topics.py BOOTSTRAP_SERVERS SCHEMAS_DIRECTORY

For each subject: CloudEvents headers complete, sequences gapless from 1 in order of first occurrence, a repeated event
the same to the byte, every chain hash right, every body valid by its schema. Prints what it found; exit status 1 when
anything is wrong.
"""
import hashlib
import json
import pathlib
import sys
from collections import Counter

from confluent_kafka import Consumer, TopicPartition
from jsonschema import Draft202012Validator, FormatChecker

TOPICS = ["hazard-events", "inspection-events", "accountability-events", "transfer-events", "notification-events"]
REQUIRED = ["specversion", "id", "source", "type", "subject", "time", "sequence", "correlationid", "causationid",
            "traceparent", "district", "dataclassification", "chainhash"]
NOT_CHAINED = {"ce_chainhash", "ce_traceparent"}


def records(bootstrap):
    """Yields each record of each partition in the order of its offsets, up to the ends that the topics have now."""
    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": "foreign-consumer", "enable.auto.commit": False,
                         "auto.offset.reset": "earliest"})
    known = consumer.list_topics(timeout=20).topics
    ends = {}
    for topic in TOPICS:
        if topic not in known or not known[topic].partitions:
            yield topic, None, f"there is no topic {topic}"
        for partition in sorted(known[topic].partitions) if topic in known else []:
            low, high = consumer.get_watermark_offsets(TopicPartition(topic, partition), timeout=20)
            if low != 0:
                yield topic, None, f"{topic}/{partition} begins at {low}: something was removed"
            if high > low:
                ends[topic, partition] = high
    consumer.assign([TopicPartition(topic, partition, 0) for topic, partition in ends])
    while ends:
        message = consumer.poll(20)
        if message is None:
            for (topic, partition), high in ends.items():
                yield topic, None, f"{topic}/{partition} stops before {high}"
            break
        if message.error():
            raise SystemExit(str(message.error()))
        where = message.topic(), message.partition()
        if where not in ends:
            continue
        if message.offset() + 1 >= ends[where]:
            del ends[where]
        yield message.topic(), message, None
    consumer.close()


def chain_hash(previous, headers, value):
    digest = hashlib.sha256((previous + "\n").encode())
    for name in sorted(n for n in headers if n.startswith("ce_") and n not in NOT_CHAINED):
        digest.update(f"{name}: {headers[name]}\n".encode())
    digest.update(value)
    return digest.hexdigest()


def main(bootstrap, schemas):
    validators = {path.name[:-len(".json")]: Draft202012Validator(json.loads(path.read_text("utf-8")),
                                                                  format_checker=FormatChecker())
                  for path in pathlib.Path(schemas).glob("*.json")}
    heads, seen, counts, problems, repeated = {}, {}, Counter(), [], 0
    for topic, message, problem in records(bootstrap):
        if message is None:
            problems.append(problem)
            continue
        headers = {name: value.decode("utf-8") for name, value in message.headers() or []}
        where = f"{topic}/{message.partition()}@{message.offset()}"
        missing = [name for name in REQUIRED if not headers.get("ce_" + name)]
        if missing:
            problems.append(f"{where}: without {', '.join(missing)}")
            continue
        subject, sequence = headers["ce_subject"], int(headers["ce_sequence"])
        if headers["ce_id"] != f"{subject}:{sequence}":
            problems.append(f"{where}: the id {headers['ce_id']} is not subject and sequence")
        if headers["ce_specversion"] != "1.0" or headers.get("content-type") != "application/json":
            problems.append(f"{where}: no CloudEvent 1.0 with a JSON body")
        if message.key() is None or message.key().decode("utf-8") != subject:
            problems.append(f"{where}: the key is not the subject")
        content = hashlib.sha256(headers["ce_chainhash"].encode() + message.value()).digest()
        last, hash_before, owner = heads.get(subject, (0, "0" * 64, topic))
        if owner != topic:
            problems.append(f"{where}: {subject} was on {owner} before")
        if sequence <= last:
            repeated += 1
            if seen.get((subject, sequence)) != content:
                problems.append(f"{where}: {headers['ce_id']} comes again with other content")
            continue
        if sequence != last + 1:
            problems.append(f"{where}: {subject} goes from {last} to {sequence}")
        if chain_hash(hash_before, headers, message.value()) != headers["ce_chainhash"]:
            problems.append(f"{where}: the chain hash of {headers['ce_id']} is wrong")
        heads[subject] = (sequence, headers["ce_chainhash"], topic)
        seen[(subject, sequence)] = content
        name = headers["ce_type"].removeprefix("org.safetyvalve.")
        counts[name] += 1
        if name not in validators:
            problems.append(f"{where}: no schema for {name}")
            continue
        for error in validators[name].iter_errors(json.loads(message.value())):
            problems.append(f"{where}: {name} {error.json_path}: {error.message}")
    for name, count in sorted(counts.items()):
        print(f"{count:8d}  {name}")
    print(f"{sum(counts.values())} events of {len(heads)} subjects, {repeated} repeated, {len(problems)} problems")
    for problem in problems[:50]:
        print("PROBLEM", problem)
    return 1 if problems or not counts else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
