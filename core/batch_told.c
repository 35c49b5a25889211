/* What the loader tells of the packs, as a message and back. */
#include <stdlib.h>

#include "batch_inside.h"

static const size_t least_string = sizeof(uint64_t);

static void add_place(struct buffer *out, const struct error *error)
{
	wire_add_string(out, error->file);
	wire_add_number(out, (uint64_t)error->line);
	wire_add_number(out, (uint64_t)error->column);
	wire_add_string(out, error->sentence);
}

/* The texts of what a centre allows; its state goes with them as a number. */
static const size_t dispensation_texts[] = {
	offsetof(struct dispensation, unit),        offsetof(struct dispensation, qualification),
	offsetof(struct dispensation, criterion),   offsetof(struct dispensation, rule),
	offsetof(struct dispensation, says),        offsetof(struct dispensation, reason),
	offsetof(struct dispensation, agreed_with), offsetof(struct dispensation, from),
	offsetof(struct dispensation, till),        offsetof(struct dispensation, overruled_by),
	offsetof(struct dispensation, place)};
static const size_t waiver_texts[] = {
	offsetof(struct waiver, learner),     offsetof(struct waiver, item),        offsetof(struct waiver, unit),
	offsetof(struct waiver, criterion),   offsetof(struct waiver, rule),        offsetof(struct waiver, because),
	offsetof(struct waiver, approved_by), offsetof(struct waiver, agreed_with), offsetof(struct waiver, from),
	offsetof(struct waiver, till),        offsetof(struct waiver, place)};
struct texts {
	const size_t *at;
	size_t count;
};
static const struct texts of_dispensation = {dispensation_texts,
                                             sizeof dispensation_texts / sizeof *dispensation_texts};
static const struct texts of_waiver = {waiver_texts, sizeof waiver_texts / sizeof *waiver_texts};

static const char **text_in(void *item, size_t offset)
{
	return (const char **)(void *)((char *)item + offset);
}

static void add_allowed(struct buffer *out, const void *item, struct texts texts, int state)
{
	for (size_t i = 0; i < texts.count; i++)
		wire_add_string(out, *(const char *const *)(const void *)((const char *)item + texts.at[i]));
	wire_add_number(out, (uint64_t)state);
}

/* Who reads what was told takes it that there is a text. */
static const char *read_string(struct wire *wire, struct arena *arena)
{
	const char *string = wire_string(wire, arena);
	return string ? string : "";
}

static int read_allowed(struct wire *wire, struct arena *arena, void *item, struct texts texts)
{
	for (size_t i = 0; i < texts.count; i++)
		*text_in(item, texts.at[i]) = read_string(wire, arena);
	uint64_t state = wire_number(wire);
	wire->failed = wire->failed || state > GREATEST_POLICY_STATE;
	return wire->failed ? 0 : (int)state;
}

static size_t add_dispensations(struct buffer *out, const struct dispensation *dispensations, size_t count)
{
	for (size_t i = 0; out && i < count; i++)
		add_allowed(out, &dispensations[i], of_dispensation, dispensations[i].state);
	return count;
}

/* What all units were dispensed from; without `out`, only how many. */
static size_t add_all_dispensations(struct buffer *out, const struct pack *pack)
{
	size_t count = add_dispensations(out, pack->dispensations, pack->dispensation_count);
	for (size_t i = 0; i < pack->unit_count; i++)
		count += add_dispensations(out, pack->units[i].dispensations, pack->units[i].dispensation_count);
	for (size_t i = 0; i < pack->variant_count; i++)
		count += add_dispensations(out, pack->variants[i].dispensations, pack->variants[i].dispensation_count);
	return count;
}

static void add_what_is_allowed(struct buffer *out, const struct pack *pack)
{
	wire_add_number(out, add_all_dispensations(NULL, pack));
	add_all_dispensations(out, pack);
	wire_add_number(out, pack->waiver_count);
	for (size_t i = 0; i < pack->waiver_count; i++)
		add_allowed(out, &pack->waivers[i], of_waiver, pack->waivers[i].state);
}

static void read_what_is_allowed(struct wire *wire, struct arena *arena, struct batch_packs *packs)
{
	packs->dispensation_count = wire_count(wire, (of_dispensation.count + 1) * least_string);
	packs->dispensations = arena_array(arena, packs->dispensation_count, sizeof *packs->dispensations);
	for (size_t i = 0; i < packs->dispensation_count; i++)
		packs->dispensations[i].state = read_allowed(wire, arena, &packs->dispensations[i], of_dispensation);
	packs->waiver_count = wire_count(wire, (of_waiver.count + 1) * least_string);
	packs->waivers = arena_array(arena, packs->waiver_count, sizeof *packs->waivers);
	for (size_t i = 0; i < packs->waiver_count; i++)
		packs->waivers[i].state = read_allowed(wire, arena, &packs->waivers[i], of_waiver);
}

static void add_strings(struct buffer *out, const struct strings *strings)
{
	wire_add_number(out, strings->count);
	for (size_t i = 0; i < strings->count; i++)
		wire_add_string(out, strings->at[i]);
}

static struct strings read_strings(struct wire *wire, struct arena *arena)
{
	struct strings strings = {.count = wire_count(wire, least_string)};
	strings.at = arena_array(arena, strings.count, sizeof *strings.at);
	for (size_t i = 0; i < strings.count; i++)
		strings.at[i] = read_string(wire, arena);
	return strings;
}

/* What the request asks for, and whether it may. */
static void add_asked(struct buffer *out, const struct pack *pack, const struct engine_request *request)
{
	struct batch_asking asking;
	batch_find_asking(pack, request, &asking);
	char *refused = batch_find_refused(pack, request);
	wire_add_number(out, asking.all);
	add_strings(out, &asking.who);
	wire_add_string(out, refused);
	free(refused);
	free(asking.who.at);
}

static void add_error(struct buffer *out, const struct error *error)
{
	add_place(out, error);
	wire_add_string(out, error->about);
}

static void add_pack(struct buffer *out, const struct pack *pack, const struct engine_request *request)
{
	wire_add_string(out, pack->centre ? pack->centre : "");
	wire_add_string(out, pack->centre_title);
	wire_add_number(out, pack->layer_count);
	for (size_t i = 0; i < pack->layer_count; i++) {
		wire_add_string(out, pack->layers[i].file);
		wire_add_string(out, pack->layers[i].sha256);
	}
	wire_add_number(out, pack->error_count);
	for (size_t i = 0; i < pack->error_count; i++)
		add_error(out, &pack->errors[i]);
	wire_add_number(out, pack->rule_count);
	for (size_t i = 0; i < pack->rule_count; i++)
		wire_add_string(out, pack->rules[i].full);
	add_what_is_allowed(out, pack);
	add_strings(out, &pack->remarks);
	add_asked(out, pack, request);
}

static struct fault_report read_place(struct wire *wire, struct arena *arena)
{
	struct fault_report report = {.file = read_string(wire, arena)};
	report.line = (int)wire_number(wire);
	report.column = (int)wire_number(wire);
	report.reason = read_string(wire, arena);
	return report;
}

static struct fault_report read_error(struct wire *wire, struct arena *arena)
{
	struct fault_report report = read_place(wire, arena);
	report.about = read_string(wire, arena);
	return report;
}

static void read_pack(struct wire *wire, struct arena *arena, struct batch_told *told)
{
	told->packs.centre = read_string(wire, arena);
	told->packs.centre_title = read_string(wire, arena);
	size_t layers = wire_count(wire, 2 * least_string);
	struct layer_hash *layer = arena_array(arena, layers, sizeof *layer);
	told->packs.layers = layer;
	told->packs.layer_count = layers;
	for (size_t i = 0; i < layers; i++) {
		layer[i].file = read_string(wire, arena);
		layer[i].sha256 = read_string(wire, arena);
	}
	size_t errors = wire_count(wire, 2 * least_string);
	struct fault_report *error = arena_array(arena, errors, sizeof *error);
	told->packs.errors = error;
	told->packs.error_count = errors;
	for (size_t i = 0; i < errors; i++)
		error[i] = read_error(wire, arena);
	told->rules = read_strings(wire, arena);
	read_what_is_allowed(wire, arena, &told->packs);
	told->packs.remarks = read_strings(wire, arena);
	told->packs.asking.all = wire_number(wire) != 0;
	told->packs.asking.who = read_strings(wire, arena);
	told->packs.refused = wire_string(wire, arena);
}

bool batch_read_told(struct text message, struct arena *arena, struct batch_told *told, struct error *error)
{
	struct wire wire = {message.at, message.length, false};
	struct fault_report fault = {0};
	bool loaded = wire_number(&wire) == 1;
	if (loaded)
		read_pack(&wire, arena, told);
	else
		fault = read_place(&wire, arena);
	if (wire.failed || wire.left)
		return error_say(error, "the process that loads the rules gave no sensible answer");
	return loaded || error_at(error, (struct place){fault.file, fault.line, fault.column}, "%s", fault.reason);
}

void batch_tell(struct buffer *out, const struct pack *pack, const struct engine_request *request,
                const struct error *error)
{
	wire_add_number(out, pack != NULL);
	if (pack)
		add_pack(out, pack, request);
	else
		add_place(out, error);
}
