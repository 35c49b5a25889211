"""One learner's portfolio as YAML: what stands in it, what is missing from it, and how it is written."""
import datetime

import cohort_style as style
import cohort_words as words

# Body and qualification, and the units that are claimed; as often as they stand here.
CLAIMS = (
	("cyq/l2-nvq-certificate-customer-service", ("develop-personal-performance",)),
	("cyq/l2-nvq-certificate-customer-service", ("develop-personal-performance",)),
	("cyq/l2-nvq-certificate-customer-service", ("develop-personal-performance",)),
	("pearson/l2-nvq-certificate-customer-service", ("develop-personal-performance",)),
	("pearson/l3-nvq-diploma-customer-service", ("develop-personal-performance",)),
	("pearson/l3-nvq-diploma-customer-service", ("develop-personal-performance", "promote-continuous-improvement")),
	("pearson/l4-nvq-diploma-customer-service", ("promote-continuous-improvement",)),
	("city-and-guilds/nvq-customer-service", ("develop-personal-performance",)),
	("city-and-guilds/nvq-customer-service", ("develop-personal-performance",)),
	("pearson-edi/l3-nvq-diploma-customer-service", ("manage-customer-service-performance",)),
)
CRITERIA = {"cyq": 6, "pearson": 10, "city-and-guilds": 8, "pearson-edi": 4, "promote-continuous-improvement": 12}

# What may be wrong with a portfolio, as a whole or in one entry.
FAULTS = ("no standard", "no plan figures", "vague objective", "no review dates", "no actions", "no deadline", "one activity", "planned only",
	"thin impact", "one source", "thin responses", "no revisions", "revision too early", "no knowledge", "no reflection", "no claims",
	"lost reference", "vague actions", "no needs")
# How careful learners are, as often as they stand here: how many of the faults the whole portfolio has, at most, and the share
# of entries that have one.
CARE = ((0, 0.03), (0, 0.06), (1, 0.2), (5, 0.55), (9, 0.9))

PLAN_UNIT = "develop-personal-performance"
SOURCES = (("customer", "survey"), ("customer", "comment card"), ("customer", "email"), ("line manager", "observation"), ("colleague", "one-to-one"),
	("supervisor", "appraisal"), ("internal customer", "questionnaire"), ("mystery shopper", "observation"), ("quality monitoring", "call monitoring"))
ACTIVITIES = ("course", "e-learning", "workshop", "shadowing", "coaching", "mentoring", "reading", "buddying")
EVIDENCE = ("observation", "work product", "work product", "witness testimony", "professional discussion", "reflective account", "questioning")


def day(ordinal):
	return datetime.date.fromordinal(ordinal).isoformat()


class Record:
	"""A portfolio in the making."""

	def __init__(self, draw, scale, files):
		self.draw, self.scale, self.files = draw, scale, files
		self.style = style.choose(draw)
		self.qualification, self.units = draw.one(CLAIMS)
		self.start = datetime.date(2023, 9, 1).toordinal() + draw.below(640)
		self.claimed = self.start + draw.between(200, 300)
		most, self.slips = draw.one(CARE)
		self.faults = set(draw.some_of(FAULTS, draw.between(0, most)))
		self.present = []
		self.manager = {"role": draw["manager"], "person": draw["who"]}

	def has(self, fault):
		return fault in self.faults

	def slips_on(self, fault):
		"""Whether one entry has the fault."""
		return fault in self.faults or self.draw.chance(self.slips)

	def count(self, least, most):
		return self.draw.between(least, most) * self.scale

	def at(self, share, spread=12):
		"""A day so far into the time between registration and claim; the clauses that follow look back from it."""
		self.draw.day = self.start + int((self.claimed - self.start) * share) + self.draw.below(spread)
		return day(self.draw.day)

	def prose(self, among, count):
		return self.style.prose(self.draw, [self.draw.say(among) for _ in range(max(1, count))])

	def account(self, among, least, most):
		"""Different clauses, as many as the way of writing has patience for."""
		count = self.style.patience(self.draw.between(least, most))
		return self.style.prose(self.draw, [clause.format_map(self.draw) for clause in self.draw.some_of(among, count)])

	def line(self, among):
		"""One sentence; half of them with a remark at their end."""
		text = self.draw.say(among)
		if self.draw.chance(0.5) and not text.endswith("."):
			text += self.draw.say(words.REMARK)
		return self.style.line(self.draw, text)

	def agreed(self):
		return [("role", self.manager["role"]), ("person", self.manager["person"])]


def spread(index, count, first, last):
	return first + (last - first) * index / max(1, count)


def criteria_of(record):
	many = len(record.units) > 1
	names = []
	for unit in record.units:
		body = record.qualification.split("/")[0]
		count = CRITERIA.get(unit) or CRITERIA[body]
		names += ["%s/C%d" % (unit, i + 1) if many else "C%d" % (i + 1) for i in range(count)]
	return names


# The parts, each a list of pairs or of records -------------------------------------------------------------------------


def head(record):
	draw = record.draw
	learner = [("id", '"%d"' % (20000 + draw.number)), ("role", draw["role"]), ("organisation", "%s %d" % (draw["firm"].title(), draw.between(1, 90)))]
	fields = [("portfolio", "1"), ("learner", learner), ("centre", [("id", '"5%04d"' % draw.below(40)), ("name", "Eastfield Training")]),
		("assessor", [("id", "AS%d" % draw.between(1, 30))]), ("qualification", record.qualification), ("units", list(record.units)),
		("registered", day(record.start)), ("claimed", day(record.claimed))]
	return fields + [("declarations", [[("by", "learner"), ("date", day(record.claimed)), ("signature", draw.one(("wet", "electronic", "typed")))]])]


def standards(record):
	found = []
	for i in range(3):
		record.draw.fill(i)
		found.append([("id", "S%d" % (i + 1)), ("text", record.line(words.STANDARD)), ("source", style.quoted(record.draw["source_of"])), ("target", record.draw["target"])])
	return found


def review(record, number):
	draw = record.draw
	date = record.at(spread(number, record.scale, 0.05, 0.3))
	needs = []
	for i in range(0 if record.has("no needs") else 2):
		draw.fill(i)
		needs.append([("id", "N%d" % (number * 2 + i + 1)), ("text", record.line(words.NEED)), ("standard", "S%d" % (i + 1))])
	draw.fill(0)
	strengths = [[("id", "ST%d" % (number + 1)), ("text", record.line(words.STRENGTH)), ("evidence", ["E1"])] for i in range(1)]
	indicator = [("name", draw["Measure"]), ("standard", "S1"), ("target", draw["target"]), ("actual", draw["base"])]
	return [("id", "R%d" % (number + 1)), ("date", date), ("agreed_with", record.agreed()), ("agreed_on", day(draw.day + 2)),
		("text", record.account(words.REVIEW, 3, 6)), ("indicators", [indicator]), ("strengths", strengths), ("improvements", needs)]


def action(record, share):
	among = words.ACTION_VAGUE if record.slips_on("vague actions") else words.ACTION
	text = record.line(among)
	return [("text", text), ("owner", "learner"), ("due", record.at(share)), ("status", record.draw.one(("done", "done", "done", "open")))]


def objective(record, number, count):
	draw = record.draw
	draw.fill(number)
	start = record.at(0.32)
	due = record.start + int((record.claimed - record.start) * 0.9) - draw.below(20)
	draw["deadline"] = draw.in_words(due) + " " + day(due)[:4]
	draw["dmonth"] = draw.in_words(due).split()[1]
	vague = record.slips_on("vague objective")
	fields = [("id", "O%d" % (number + 1)), ("text", record.line(words.OBJECTIVE_VAGUE if vague else words.OBJECTIVE))]
	if not record.slips_on("no needs"):
		fields.append(("need", "N%d" % (number % 2 + 1)))
	if not record.slips_on("no standard"):
		fields.append(("standard", "S%d" % (number % 3 + 1)))
	if not record.slips_on("no plan figures") and not vague:
		fields += [("baseline", draw["base"]), ("target", draw["target"]), ("success", record.line(words.SUCCESS))]
	fields.append(("resources", [record.line(words.RESOURCE) for _ in range(draw.between(0 if vague else 1, 2))]))
	if not record.slips_on("no actions"):
		fields.append(("actions", [action(record, 0.4 + 0.1 * i) for i in range(draw.between(1, 2))]))
	if not record.slips_on("no deadline"):
		fields += [("start", start), ("target_date", day(due))]
	if not record.slips_on("no review dates"):
		fields.append(("review_dates", [record.at(0.5), record.at(0.75)]))
	done = draw.chance(0.6)
	fields += [("priority", str(number + 1)), ("status", "done" if done else "open")]
	return fields + ([("outcome", record.line(words.OUTCOME))] if done else [])


def plan(record):
	draw = record.draw
	created = record.at(0.31)
	count = record.count(3, 5)
	fields = [("created", created), ("ends", day(record.claimed + 60)), ("agreed_with", record.agreed()), ("agreed_on", day(draw.day + 1)),
		("objectives", [objective(record, i, count) for i in range(count)])]
	revisions = []
	for i in range(0 if record.has("no revisions") else record.count(1, 2)):
		draw["ref"] = "O%d" % draw.between(1, count)
		draw.fill(i)
		date = record.at(0.1 if record.has("revision too early") else spread(i, 3 * record.scale, 0.55, 0.8))
		because = "X9" if record.has("lost reference") else "F%d" % (i + 1)
		revisions.append([("id", "V%d" % (i + 1)), ("date", date), ("change", record.line(words.CHANGE)), ("because", [because]), ("agreed_with", record.agreed())])
	return fields + [("revisions", revisions)]


def activities(record):
	draw = record.draw
	found = []
	for i in range(1 if record.has("one activity") else record.count(2, 3)):
		draw.fill(i)
		date = record.at(spread(i, 4 * record.scale, 0.4, 0.6))
		title = style.quoted(draw["course"])
		done = not record.has("planned only") and not draw.chance(record.slips / 3)
		fields = [("id", "A%d" % (i + 1)), ("type", ACTIVITIES[(draw.number + i) % len(ACTIVITIES)]), ("title", title), ("date", date),
			("status", "done" if done else "planned"), ("objectives", ["O%d" % (i % 3 + 1)])]
		record.at(0.85)
		if done:
			fields.append(("impact", record.prose(words.IMPACT_THIN, 1) if record.slips_on("thin impact") else record.account(words.IMPACT, 1, 2)))
		found.append(fields + [("evidence", ["E%d" % (i % 4 + 1)])])
	return found


def feedback(record, about=None):
	draw = record.draw
	sources = [("line manager", "one-to-one")] if record.has("one source") else draw.some_of(SOURCES, 5)
	count = record.count(2, 4)
	found = []
	for i in range(count):
		draw.fill(i)
		source, method = sources[i % len(sources)]
		date = record.at(spread(i, count, 0.35, 0.85))
		person = "Mrs B" if record.has("one source") else draw["who"]
		good, but = draw.say(words.FEEDBACK_GOOD), draw.say(words.FEEDBACK_BUT)
		texts = draw.one(((good,), (but,), (good, but), (but, good)))
		fields = [("id", "F%d" % (i + 1)), ("date", date), ("source", source), ("person", person), ("method", method)]
		fields += [("about", about)] if about else []
		fields += [("sought", draw.one(("true", "true", "true", "false"))), ("text", record.style.prose(draw, list(texts)))]
		thin = record.slips_on("thin responses")
		fields.append(("response", record.prose(words.RESPONSE_THIN, 1) if thin else record.account(words.RESPONSE, 1, 2)))
		if PLAN_UNIT in record.units and not thin:
			fields.append(("led_to", ["O%d" % (i % 3 + 1)]))
		found.append(fields)
	return found


def reflections(record, about):
	found = []
	for i in range(0 if record.has("no reflection") else record.count(1, 2)):
		record.draw.fill(i)
		date = record.at(spread(i, 4 * record.scale, 0.65, 0.85))
		found.append([("id", "L%d" % (i + 1)), ("date", date), ("about", [about[i % len(about)]]), ("text", record.account(words.REFLECTION, 3, 5))])
	return found


def evidence(record):
	draw, names = record.draw, criteria_of(record)
	count = record.count(4, 8)
	found = []
	for i in range(count):
		draw.fill(i)
		date = record.at(spread(i, count, 0.3, 0.85))
		kind = EVIDENCE[(draw.number + i) % len(EVIDENCE)]
		fields = [("id", "E%d" % (i + 1)), ("type", kind), ("title", style.quoted(draw.say(words.EVIDENCE))), ("date", date), ("setting", "real work")]
		fields.append(place_of_evidence(record, i))
		if draw.chance(0.25):
			fields.append(("text", record.line(words.SHOWS)))
		claimed = [] if record.slips_on("no claims") else [name for at, name in enumerate(names) if at % 4 == i % 4 and draw.chance(0.7) or draw.chance(0.05)]
		fields.append(("criteria", claimed))
		if kind == "witness testimony":
			fields.append(("witness", [("person", draw["mate"]), ("role", draw["role"]), ("relationship", "colleague"), ("signed", date)]))
		found.append(fields)
	return found


def place_of_evidence(record, number):
	if not record.files:
		return "location", style.quoted(record.draw["room"])
	name = "evidence/e%d.txt" % (number + 1)
	if record.draw.chance(0.95):
		record.present.append(name)
	return "file", name


def knowledge(record, topics):
	found = []
	for i, (topic, among) in enumerate(() if record.has("no knowledge") else topics):
		record.draw.fill(i)
		date = record.at(0.85)
		found.append([("id", "K%d" % (i + 1)), ("topic", topic), ("date", date), ("text", record.account(among, 3, 5)), ("evidence", ["E%d" % (i + 2)])])
	return found


# For the units on managing and on improving a service ------------------------------------------------------------------


def told(record, share):
	date = record.at(share)
	team = [("to", "team"), ("audience", "internal"), ("date", date), ("method", "team meeting")]
	outside = [("to", record.draw["customers"]), ("audience", "external"), ("date", date), ("method", "web page")]
	return [team, outside]


def monitoring(record):
	draw, found = record.draw, []
	for i in range(record.count(2, 3)):
		draw.fill(i)
		record.at(0.3)
		fields = [("id", "M%d" % (i + 1)), ("method", draw.one(("KPI", "survey", "SLA", "call monitoring"))), ("measure", style.quoted(draw["Measure"])),
			("kind", "outcome" if i % 2 == 0 else "operational"), ("period", [("from", record.at(0.05)), ("to", record.at(0.3))]), ("target", draw["target"]),
			("actual", draw["base"]), ("findings", record.account(words.FINDINGS, 2, 4))]
		causes = [[("kind", draw.one(("process", "guidance", "system"))), ("text", record.line(words.CAUSE))] for _ in range(2)]
		found.append(fields + [("causes", causes)])
	return found


def management_actions(record):
	draw, found = record.draw, []
	for i in range(record.count(2, 3)):
		draw.fill(i)
		date = record.at(0.5)
		impact = [("measure", style.quoted(draw["Measure"])), ("before", draw["base"]), ("before_date", record.at(0.3)), ("after", draw["after"]),
			("after_date", record.at(0.85))]
		impact += [] if record.has("thin impact") else [("text", record.account(words.AFTER, 1, 2))]
		found.append([("id", "MA%d" % (i + 1)), ("type", draw.one(("coaching", "procedure", "training", "technology"))), ("text", record.line(words.MEASURE_TAKEN)),
			("because", ["M%d" % (i + 1)]), ("owner", "learner"), ("date", date), ("communicated", told(record, 0.45)), ("review_date", record.at(0.8)),
			("impact", impact)])
	return found


def change_plan(record):
	draw = record.draw
	due = record.start + int((record.claimed - record.start) * 0.8)
	draw["deadline"], draw["dmonth"] = draw.in_words(due) + " " + day(due)[:4], draw.in_words(due).split()[1]
	fields = [("objectives", [[("id", "IO%d" % (record.improved * 2 + i + 1)), ("text", record.line(words.OBJECTIVE))] for i in range(2)])]
	if not record.slips_on("no actions"):
		fields.append(("actions", [action(record, 0.4) for _ in range(3)]))
	fields.append(("resources", [record.line(words.RESOURCE) for _ in range(2)]))
	return fields + [("priority", str(record.improved + 1)), ("customer_impact", record.line(words.GAP)),
		("approved", [("by", draw["manager"]), ("date", record.at(0.38))])]


def improvement(record, number):
	draw = record.draw
	record.improved = number
	draw.fill(number)
	record.at(0.35)
	analysis = [("quantitative", record.line(words.FINDINGS)), ("qualitative", record.line(words.GAP))]
	fields = [("id", "I%d" % (number + 1)), ("gap", record.line(words.GAP)), ("from", ["F1", "F2"]), ("analysis", analysis), ("plan", change_plan(record))]
	date = record.at(0.5)
	made = [("date", date), ("records", ["E2", "E3"]), ("communicated", told(record, 0.44)), ("training", record.line(words.MEASURE_TAKEN)),
		("adjustments", record.account(words.MEASURE_TAKEN, 1, 1))]
	measure = [("name", style.quoted(draw["Measure"])), ("baseline", draw["base"]), ("baseline_date", record.at(0.2)), ("after", draw["after"]),
		("after_date", record.at(0.85))]
	fields += [("implemented", made), ("measures", [measure]), ("feedback_after", ["F%d" % draw.between(2, 3)])]
	if not record.has("thin impact"):
		review_date = record.at(0.88)
		fields.append(("review", [("date", review_date), ("text", record.account(words.AFTER, 2, 3)), ("advantages", [style.quoted(draw.say(words.AFTER))]),
			("disadvantages", [style.quoted(draw.say(words.FINDINGS))])]))
		fields.append(("next", [[("text", record.line(words.MEASURE_TAKEN)), ("proposed_to", draw["manager"]), ("date", review_date)]]))
	return fields + [("model", "PDCA")]


def plan_parts(record):
	return [("standards", standards(record)), ("reviews", [review(record, i) for i in range(record.scale)]), ("development_plan", plan(record)),
		("activities", activities(record))]


def parts(record):
	fields = head(record)
	topics = []
	if PLAN_UNIT in record.units:
		fields += plan_parts(record)
		topics += [("How my work affects %s and the organisation" % record.draw["customers"], words.KNOWLEDGE)]
		about = ["A1", "F1", "F2"]
	if "manage-customer-service-performance" in record.units:
		fields += [("standards", standards(record)), ("monitoring", monitoring(record)), ("management_actions", management_actions(record))]
		topics += [("Law and policy in monitoring and change", words.LAW)]
		about = ["MA1", "M1"]
	improves = "promote-continuous-improvement" in record.units
	fields.append(("feedback", feedback(record, "service" if len(record.units) == 1 and improves else None)))
	if improves:
		fields.append(("improvements", [improvement(record, i) for i in range(record.scale if len(record.units) > 1 else record.count(1, 2))]))
		topics += [("Continuous improvement and the PDCA cycle", words.MODEL)]
		about = ["I1", "F1"]
	return fields + [("reflections", reflections(record, about)), ("knowledge", knowledge(record, topics)), ("evidence", evidence(record))]


def draw_record(draw, scale, files):
	"""The text of a portfolio with `scale` times as many entries, and the names of the evidence files that are there."""
	record = Record(draw, scale, files)
	return record.style.write(parts(record)), record.present
