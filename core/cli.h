/* The command line: argv -> struct request, and the words of usage and help. No side effects: what the environment
 * says comes in, nothing is printed, opened or looked up. Whether paths, units and rules exist is for others to say. */
#ifndef ASSAY_CLI_H
#define ASSAY_CLI_H

#include <stddef.h>
#include <stdint.h>

#include "error.h"
#include "text.h"

/* How assay ends; where several apply, the highest. */
enum exit_status {
	STATUS_CLEAR = 0,       /* nothing outstanding at the --fail-on level */
	STATUS_OUTSTANDING = 1, /* something outstanding */
	STATUS_USAGE = 2,       /* wrong usage, or nothing to judge */
	STATUS_UNREADABLE = 3,  /* some portfolio could not be read or judged */
	STATUS_PACK = 4,        /* a rule, unit or body file is faulty, or a rule failed */
	STATUS_DATABASE = 5,    /* the database or a report could not be written */
};

enum command {
	COMMAND_NONE, /* only --help or --version */
	COMMAND_CHECK,
	COMMAND_TRY,
	COMMAND_TEXT,
	COMMAND_EXPLAIN,
	COMMAND_LIST,
	COMMAND_TEST,
	COMMAND_LINT,
	COMMAND_NEW,
	COMMAND_HISTORY,
	COMMAND_ANSWER,
	COMMAND_DIFF,
	COMMAND_RERUN,
	COMMAND_SCHEMA,
	COMMAND_ERASE,
	COMMAND_COUNT
};

enum fail_on { FAIL_ON_GAP, FAIL_ON_JUDGEMENT, FAIL_ON_ADVICE, FAIL_ON_NEVER };
enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct cli_words {
	const char **at;
	size_t count;
};

struct cli_output {
	const char *format;
	const char *file; /* NULL: standard output */
};

struct request {
	enum command command;
	bool help;              /* --help: of the command, or of all */
	bool version;           /* --version */
	struct cli_words words; /* what follows the command: paths, an id */
	struct cli_words units, only, skip, set;
	const char *centre; /* the folder of the centre's own rules; NULL: not said */
	const char *in;     /* the qualification that a unit is explained in; NULL: in general */
	const char *with;   /* the folder of a centre's rules that are tried, or "none"; NULL: not said */
	bool has_today;
	int64_t today;        /* a day; only where has_today */
	const char *for_whom; /* learner, assessor, verifier */
	const char *database; /* the path */
	bool no_save, fresh, store_names, quiet, no_progress;
	bool coverage, update;     /* of test */
	bool profile;              /* what each rule cost, at the end */
	const char *centre_number; /* of the learner's centre; "": none stands in the portfolio; NULL: not said */
	const char *by, *because, *rule, *question; /* of answer; NULL: not said */
	bool all;                                   /* of answer: every question there */
	const char *older_than;                     /* of erase; NULL: not said */
	bool yes;                                   /* of erase: nobody is asked */
	struct cli_output *outputs;                 /* at least one, at most one of them standard output */
	size_t output_count;
	size_t jobs;         /* 0: as many as there are processors */
	size_t time_limit;   /* seconds, for one portfolio; 0: not said */
	size_t memory_limit; /* MiB, of rules while they judge; 0: not said */
	enum fail_on fail_on;
	enum color_choice color;
};

/* What the program knows before it reads its arguments. The strings must outlive the request. */
struct cli_setting {
	const char *const *formats; /* of reports; ends with NULL */
	const char *database;       /* ASSAY_DB, or NULL */
	const char *centre;         /* ASSAY_CENTRE, or NULL */
	const char *no_color;       /* NO_COLOR, or NULL */
};

/* Reads the arguments. Strings of the request are those of `argv`, or live in `arena`.
 * False and `error` (a sentence that helps) where they are no good: exit STATUS_USAGE. */
bool cli_read(struct arena *arena, const struct cli_setting *setting, int argc, const char *const *argv,
              struct request *request, struct error *error);

const char *cli_command_name(enum command command); /* "check" */
/* The help of a command, with examples; of COMMAND_NONE: of assay. Ends with a line end. */
const char *cli_help(enum command command);
/* A sentence for who called assay without a command. */
const char *cli_usage(void);

#endif
