/* Packs: finds, loads and checks all scripts (word lists, kit, rules, what is common, standards, bodies, qualifications, units)
 * and keeps what the engine walks as plain structures; functions and values of a rule stay in the sandbox.
 * A faulty file is an error with file and line and spares the others. Only here are scripts read from disk. */
#ifndef ASSAY_PACK_H
#define ASSAY_PACK_H

#include "format.h"
#include "policy.h"
#include "prose.h"
#include "result.h"
#include "sandbox.h"
#include "view.h"

/* At whose desk a portfolio is: a rule holds from its stage on. */
enum stage { STAGE_LEARNER, STAGE_ASSESSOR, STAGE_VERIFIER };

struct parameter {
	const char *name, *kind, *says, *unit, *tighter; /* unit and tighter may be empty */
	const char *value;                               /* the default, as one would write it */
	const char *whose; /* of a default that no source states: "assay" or "centre"; else empty */
	struct place place;
};

struct rule {
	const char *full; /* "smart.measurable" */
	const char *title, *why, *advice, *wanted;
	const char *none;  /* the fault where every one of several subjects is in doubt; empty: there is none */
	struct strings on; /* "objective", "the feedback" */
	enum stage from;
	enum level level; /* of what the program finds by itself */
	bool has_check;
	bool draft;           /* its author says that no unit asks it yet */
	const char *asked_by; /* the word of a qualification that asks it: "group"; empty: whoever names it */
	int check;            /* the function, in the registry */
	struct parameter *parameters;
	size_t parameter_count;
	struct place place;
};

/* A value of a parameter, and the layer that set it: rule, standard, body, unit, qualification, centre, command line. */
struct setting {
	const char *layer, *value;
	const char *because; /* an amendment's; may be empty */
	struct place place;
};
struct settings {
	struct setting *at; /* in the order of the layers: the last one counts */
	size_t count;
};

/* The layer above the unit that asks for something, or set its threshold, and why: a centre, a qualification. */
struct asker {
	const char *layer;   /* "centre"; empty: none, the unit itself asks */
	const char *because; /* may be empty */
	struct place place;
};

/* A rule asked with certain values; several: any_of. */
struct check {
	const char *layer;         /* that asked for it: unit, qualification, centre */
	struct settings *settings; /* for each parameter of the rule, in its order */
	const struct rule *rule;   /* NULL for any_of */
	int instance;              /* the same rule with the same values has the same number, over all units */
	int given;                 /* the values, in the registry */
	const char *given_text;    /* "sources=2", apart by commas */
	struct place set_by;       /* where the threshold was set */
	struct place place;        /* where it was asked for */
	struct asker asker;
	struct place
		asked_again; /* where a layer asks the same again, which changes nothing; its file is NULL: nowhere */
	struct check *any_of;
	size_t any_count;
	const struct check *without_centre; /* as it is asked without the centre's thresholds; NULL: the same */
};

struct checks {
	struct check *at;
	size_t count;
};

enum quantifier { QUANTIFIER_THE, QUANTIFIER_EVERY, QUANTIFIER_AT_LEAST };

struct block {
	enum quantifier quantifier;
	size_t least;
	const struct format_subject *subject;
	bool if_any;       /* an empty list is fine */
	const char *trait; /* that_is; NULL if none */
	int holds;         /* the trait's function, in the registry */
	struct checks must, should;
	struct strings ask;
	struct block *blocks;
	size_t count;
	struct place place;
	struct asker asker; /* of the block: that there is so much of it */
	size_t own_least;   /* before the centre asked for more; 0: it did not */
	struct place own_place;
};

struct part { /* a criterion, mistake, piece of guidance; or what is taught */
	const char *kind;
	const char *id;
	const char *says;
	struct strings statements;
	struct strings standards; /* the numbers of the unit's standard that it bears on */
	struct block *blocks;
	size_t count;
	struct place place;
};

struct unit {
	const char *id;            /* "cyq/develop-personal-performance" */
	const char *qualification; /* of a variant: the one that it is for; else empty */
	struct dispensation *dispensations;
	size_t dispensation_count;
	const char *body, *title, *source, *edition, *reference, *note, *file;
	const char *standard; /* the reference of its standard; empty: none is installed */
	char sha256[65];
	struct part *criteria;
	size_t criterion_count;
	struct part *notes; /* mistakes and guidance that a portfolio can show */
	size_t note_count;
	struct part *teaches; /* `says` is the reason why no portfolio shows it */
	size_t teaches_count;
	struct place place;
};

/* A unit's own outcomes and criteria, the same for every body. Numbers are official; what no source gives is 0. */
struct standard_criterion {
	const char *id, *says; /* "1.1" */
	struct place place;
};
struct standard_outcome {
	const char *id, *says; /* "1" */
	struct standard_criterion *criteria;
	size_t count;
	struct place place;
};
struct standard {
	const char *id; /* the unit's reference: "H/601/1554" */
	const char *title, *source, *note;
	int level, credit, glh;
	struct standard_outcome *outcomes;
	size_t count;
	struct place place;
};

struct body {
	const char *name, *title, *note;
	struct place place;
};

struct qualification {
	const char *id; /* "cyq/l2-nvq-certificate-customer-service" */
	const char *body, *title, *number, *note;
	int level;               /* 0: no source states it */
	struct strings units;    /* full ids */
	struct block *structure; /* rules of combination: asked where the whole qualification is claimed */
	size_t structure_count;
	struct strings lines;                               /* what the structure asks, for people */
	const char *registration_ends, *certification_ends; /* "2026-08-31"; empty: no source states it */
	struct block *windows; /* of registration and certification: asked of every portfolio */
	size_t window_count;
	struct place place;
};

struct measure {
	const char *name;
	const struct format_subject *subject;
	int take; /* the function, in the registry */
};

/* Of a centre's that holds up to a day: a row of a table. */
struct ending {
	const char *place; /* "thresholds.csv:2" */
	const char *what, *till;
};

struct loading;
struct pack {
	struct arena *arena;
	struct sandbox *sandbox;
	struct lexicon *lexicon;
	struct view *view;
	const char *home;
	const char *centre;       /* the centre's folder, as messages call it; NULL: none */
	const char *centre_title; /* empty where it gives none */
	int64_t today;
	struct rule *rules;
	const struct rule **rules_by_name; /* in byte order of their full names */
	size_t rule_count;
	struct measure *measures;
	size_t measure_count;
	struct block *common;
	size_t common_count;
	struct standard *standards;
	size_t standard_count;
	struct body *bodies;
	size_t body_count;
	struct qualification *qualifications;
	size_t qualification_count;
	struct unit *units;
	size_t unit_count;
	struct unit *variants; /* of units, where a qualification or centre asks something else in one qualification */
	size_t variant_count;
	struct dispensation *dispensations; /* from what is common to all units */
	size_t dispensation_count;
	struct waiver *waivers;
	size_t waiver_count;
	struct layer_hash *layers; /* every file that was read, in the order of reading */
	size_t layer_count;
	struct error *errors; /* of faulty files */
	size_t error_count;
	struct strings remarks; /* for the centre, and no errors: a row of a table that is past its time */
	struct ending *endings; /* for lint alone: what ends on its own, and is neither waiver nor dispensation */
	size_t ending_count;
	struct strings hints;    /* for lint alone: a threshold of a body that no unit asks. Both start "file:line: " */
	const char *refused;     /* NULL, or a sentence: what source.set asks for can't be */
	int instances;           /* how many different questions there are */
	int kit;                 /* the kit itself, in the registry */
	int kept;                /* what is put back (pack_put_back), in the registry */
	long long kept_count;    /* the length of that list; 0: nothing is put back */
	bool keeps;              /* functions of a centre run while a portfolio is judged, and could keep something */
	struct loading *loading; /* what the pack needs to load more later; its own affair */
};

/* Where scripts are. */
struct pack_source {
	const char *home;   /* what ships: the folder that holds rules/ and awarding-bodies/ */
	const char *centre; /* a centre's own folder, of the same layout; NULL: none */
	int64_t today;      /* the day as of which dispensations and waivers are in force */
	struct strings set; /* thresholds that are tried: "feedback.from_several.sources=3"; the last layer of all */
	bool judging; /* for judging alone: check.settings and pack.hints, which people ask for, may be left out */
};
/* Loads everything below the folders of `source`. NULL and `error` where nothing at all can be judged (no such folder, a
 * faulty kit, a centre's scripts that hold more than could be put back); faulty files are in pack->errors. Freed with
 * pack_free. */
struct pack *pack_load(const struct pack_source *source, const struct sandbox_limits *limits, struct error *error);
void pack_free(struct pack *pack); /* NULL is fine */
/* What a centre's scripts keep is as it was after loading: to be called when a portfolio is judged, or a try of one. */
void pack_put_back(struct pack *pack);

/* What is common to all units, the units and whose they are, as the build keeps it (shipped.h): `bodies`, and the code of a
 * script that makes what checks are given. Both are empty where that can't be. */
void pack_freeze(struct pack *pack, struct buffer *bodies, struct buffer *givens);

/* What stands before a shipped script of this name, from home on, when it is compiled (sandbox_load). */
const char *pack_head_of_shipped(const char *name);

/* All files that packs are loaded from, as messages call them, in byte order, and all names in a centre's folder; false where
 * some of it could not be read. And where such a file is on disk. Nothing is loaded. Both live in `arena`. */
bool pack_list_files(struct arena *arena, const struct pack_source *source, struct strings *files);
const char *pack_file_on_disk(struct arena *arena, const struct pack_source *source, const char *file);
/* The file's name from the root of its layer on: what ships, or the centre's folder. */
const char *pack_file_in_layer(struct arena *arena, const struct pack_source *source, const char *file);
/* Whose file it is, by that name: "cyq/develop-personal-performance" of a unit, "cyq" of all else of a body; NULL where it
 * is not in a body's folder. */
const char *pack_part_of_file(struct arena *arena, const char *name);

/* Asks a judgement (rules/judgements/NAME.lua) about a text, outside any portfolio: "yes", "no" or "unclear" in
 * `*answer`, and the words that it rests on, or NULL, in `*basis`; both live in `arena`. `day` is what dates are
 * counted from. False and `error` where there is no such judgement, or it failed. */
bool pack_judge_text(struct pack *pack, struct arena *arena, const char *judgement, const char *function,
                     const char *text, int64_t day, const char **answer, const char **basis, struct error *error);

/* How one text is read by itself (rules/judgements/reading.lua): what a program gets, field by field, and what a person
 * is told, point by point. All in the order of the script. */
enum text_field_kind {
	TEXT_FIELD_NULL,
	TEXT_FIELD_NO,
	TEXT_FIELD_YES,
	TEXT_FIELD_TEXT,
	TEXT_FIELD_LIST,
	TEXT_FIELD_PAIRS,
};
struct text_field {
	const char *name;
	enum text_field_kind kind;
	const char *text;      /* of TEXT */
	struct strings names;  /* of PAIRS */
	struct strings values; /* of LIST and PAIRS */
};
struct text_point {
	const char *answer; /* "yes", "no" or "unclear"; NULL where it only tells */
	const char *name;   /* of the field that it explains */
	const char *title, *says;
	const char *advice, *example; /* NULL where there is none */
};
struct text_answers {
	struct text_field *fields;
	size_t field_count;
	struct text_point *points;
	size_t point_count;
};

/* Reads a text of a kind ("objective"), in `arena`. False and `error` where there is no such kind, or it failed. */
bool pack_read_text(struct pack *pack, struct arena *arena, const char *kind, const char *text, int64_t day,
                    struct text_answers *answers, struct error *error);

/* A case of a rule: a piece of a portfolio, and what the rule should say of it. */
enum expectation { EXPECT_CONTENT, EXPECT_FAULT, EXPECT_QUESTION };
struct rule_case {
	const char *name, *yaml;
	enum expectation expect;
	const char *at;       /* the path or id of the fault; may be empty */
	const char *found;    /* what was found, word for word; may be empty */
	const char *as_of;    /* the date of the claim */
	const char *boundary; /* the parameter that it is one below, at or one above the boundary of; may be empty */
	struct check check;
	struct place place;
};
/* Loads NAME.cases.lua beside the file of these rules. NULL and `error` where it is not there or faulty; lives in the pack. */
const struct rule_case *pack_load_cases(struct pack *pack, const char *name, size_t *count, struct error *error);

/* A try of a unit's suite: a portfolio, changed here and there, and what should be found. */
struct suite_try {
	const char *kind; /* good, failing, asking */
	const char *name;
	const char *given;      /* the file beside the suite */
	struct strings changes; /* pairs: a text that stands once in the file, and what stands there instead */
	struct strings finds;   /* "C4 feedback.was_used": every gap, criterion and rule */
	struct strings asks;    /* "C1" or "C1 review.gives_example": criteria that may be (good) or must be (asking) a
	                           question */
	struct place place;
};
struct suite {
	const char *unit;   /* full id */
	const char *folder; /* from the pack's home, or with the centre's folder in front */
	const char *file;   /* suite.lua in it */
	struct suite_try *tries;
	size_t count;
};
/* Loads the suite beside a unit's file: UNIT.examples/suite.lua. False and `error` as above. */
bool pack_load_suite(struct pack *pack, const struct unit *unit, struct suite *suite, struct error *error);

/* Whether it is a file of the centre's folder. */
bool pack_is_of_centre(const struct pack *pack, const char *file);
/* Whether what is asked at this place an awarding body asks, and neither the centre nor assay itself of every portfolio. */
bool pack_is_of_body(struct place place);

/* The suite of a centre beside its amendment of a unit that ships; `*there` is false, and nothing is loaded, where it has
 * none, or the unit is its own. */
bool pack_load_amended_suite(struct pack *pack, const struct unit *unit, struct suite *suite, bool *there,
                             struct error *error);

/* For tests of rules. The lines that have code, of the function of a rule's check and of those of its file that it uses;
 * the lines live in `arena`, in no order. */
size_t pack_list_lines(struct pack *pack, const struct rule *rule, struct arena *arena, int **lines);
/* The number that a check is given for a parameter; false where it is no number. */
bool pack_given_number(struct pack *pack, const struct check *check, const char *parameter, double *number);
/* The same check with another number for a parameter, until pack_drop_check. */
struct check pack_check_with(struct pack *pack, const struct check *check, const char *parameter, double number);
void pack_drop_check(struct pack *pack, const struct check *check);
/* The same check, which notes the parameters that are read of what it is given, until pack_drop_check. */
struct check pack_check_noting(struct pack *pack, const struct check *check);
/* Whether a check that notes was read a parameter of. */
bool pack_was_read(struct pack *pack, const struct check *noting, const char *parameter);
/* Adds what the kit writes for editors and linters (rules/kit/define.lua): `what` is lua, luarc or luacheck; `views` are
 * definitions of records, to stand among those of lua. False and `error` where it could not. */
bool pack_define(struct pack *pack, const char *what, const char *views, struct buffer *out, struct error *error);

/* Where a file or folder is on disk: below home, or below the centre's folder where its name starts with that. */
const char *pack_path(struct pack *pack, const char *file);

/* NULL where there is none of that name. */
const struct rule *pack_rule(const struct pack *pack, const char *full);
const struct unit *pack_unit(const struct pack *pack, const char *id);
/* The unit as it is judged in a qualification. */
const struct unit *pack_unit_in(const struct pack *pack, const char *id, const char *qualification);
const struct qualification *pack_qualification(const struct pack *pack, const char *id);
const struct body *pack_body(const struct pack *pack, const char *name);
const struct standard *pack_standard(const struct pack *pack, const char *reference);
/* The id or name that `word` was most likely meant to be, of all that are installed; NULL if none is near. */
const char *pack_nearest_unit(const struct pack *pack, const char *word);
const char *pack_nearest_qualification(const struct pack *pack, const char *word);

/* The stage called `name` (learner, assessor, verifier); false where there is none. */
bool pack_stage_named(const char *name, enum stage *stage);

#endif
