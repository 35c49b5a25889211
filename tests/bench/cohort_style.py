"""Ways of writing: what becomes of a clause, how patient the writer is, and how the YAML is laid out."""
import cohort_words as words

WIDE = 110


def quoted(text):
	return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def capital(text):
	return text[:1].upper() + text[1:]


class Block(list):
	"""Prose that stands over several lines."""


def tidy(draw, sentence):
	return capital(sentence)


def chatty(draw, sentence):
	opening = draw.one(words.CHAT)
	if opening:
		sentence = opening.format_map(draw) + (sentence if sentence.startswith("I ") else sentence[:1].lower() + sentence[1:])
	if draw.chance(0.3):
		sentence += " " + draw.say(words.CHATTER)
	return capital(sentence).replace("I am ", "I'm ").replace("did not", "didn't")


def terse(draw, sentence):
	sentence = sentence[2:] if sentence.startswith("I ") else sentence
	return capital(sentence.replace(" that I ", " ").replace("There was ", ""))


def careless(draw, sentence):
	"""No capitals where it takes trouble, letters in the wrong order, full stops at times."""
	sentence = sentence.replace(" I ", " i ").replace("because", draw.one(("because", "becuase", "cos"))).replace("'", "")
	if draw.chance(0.3):
		at = 3 + draw.below(max(1, len(sentence) - 6))
		if sentence[at:at + 2].isalpha():
			sentence = sentence[:at] + sentence[at + 1] + sentence[at] + sentence[at + 2:]
	return sentence.rstrip(".") if draw.chance(0.3) else sentence


def formal(draw, sentence):
	return capital(sentence.replace(" so ", " and consequently ").replace("I now ", "I have since made it my practice to ").replace("got", "obtained"))


def bullet(draw, sentence):
	return "- " + capital(sentence).rstrip(".")


class Style:
	def __init__(self, change, patience, layout, sign):
		self.change, self.more, self.layout, self.sign = change, patience, layout, sign

	def patience(self, count):
		return max(1, round(count * self.more))

	def line(self, draw, sentence):
		change = tidy if self.change in (bullet, chatty) else self.change
		return quoted(change(draw, sentence))

	def prose(self, draw, sentences):
		lines = [self.change(draw, sentence) for sentence in sentences]
		if self.sign == '"':
			return quoted(" ".join(lines))
		return Block([self.sign] + lines)

	def write(self, fields):
		out = []
		for key, value in fields:
			emit(out, key, value, "", self.layout)
			if isinstance(value, list):
				out.append("")
		return "\n".join(out) + "\n"


STYLES = ((tidy, 1.0, "mixed", ">"), (tidy, 0.9, "flow", '"'), (chatty, 1.0, "block", ">"), (chatty, 0.8, "mixed", '"'), (terse, 0.7, "flow", '"'),
	(careless, 0.8, "mixed", '"'), (careless, 1.0, "block", "|"), (formal, 1.1, "block", ">"), (bullet, 0.9, "mixed", "|"))


def choose(draw):
	return Style(*draw.one(STYLES))


# YAML ------------------------------------------------------------------------------------------------------------------
# A value is a scalar (str), a Block, or a list: of pairs (a record), of scalars, or of records.


def is_record(value):
	return type(value) is list and value and type(value[0]) is tuple


def in_flow(value):
	"""The value inside braces or brackets; None where it holds what can't go there: a block, or records in a record."""
	if type(value) is str:
		return value
	if type(value) is Block:
		return None
	if is_record(value):
		parts = [(key, in_flow(part)) for key, part in value]
		return None if any(part is None for _, part in parts) else "{" + ", ".join([key + ": " + part for key, part in parts]) + "}"
	return None if value and type(value[0]) is not str else "[" + ", ".join(value) + "]"


def short_flow(record, layout):
	"""A record in one pair of braces where the writer likes that, or where it is short; else None."""
	flow = None if layout == "block" and len(record) > 3 else in_flow(record)
	return flow if flow and (layout == "flow" or len(flow) < WIDE) else None


def emit(out, key, value, indent, layout):
	if type(value) is str:
		out.append(indent + key + ": " + value)
	elif type(value) is Block:
		out.append(indent + key + ": " + value[0])
		out.extend([indent + "  " + line for line in value[1:]])
	elif is_record(value):
		emit_record(out, key, value, indent, layout)
	elif not value or type(value[0]) is str:
		out.append(indent + key + ": " + in_flow(value))
	else:
		out.append(indent + key + ":")
		for record in value:
			emit_item(out, record, indent + "  ", layout)


def emit_record(out, key, record, indent, layout):
	flow = None if key == "development_plan" else short_flow(record, layout)
	if flow:
		out.append(indent + key + ": " + flow)
		return
	out.append(indent + key + ":")
	for name, part in record:
		emit(out, name, part, indent + "  ", layout)


def emit_item(out, record, indent, layout):
	flow = None if layout == "block" else short_flow(record, layout)
	if flow:
		out.append(indent + "- " + flow)
		return
	first = len(out)
	for name, part in record:
		emit(out, name, part, indent + "  ", layout)
	out[first] = indent + "- " + out[first].lstrip()
