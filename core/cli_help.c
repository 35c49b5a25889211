/* The words of help. They teach by examples: what to type, and what comes of it. */
#include "cli.h"

static const char of_assay[] =
	"assay checks learners' portfolios against what an awarding body asks, and says at which line what is "
	"missing.\n"
	"Only an assessor decides that a learner is competent; assay never says so.\n"
	"\n"
	"Check one portfolio, or a whole folder of them:\n"
	"  assay check khan.yaml\n"
	"  assay check portfolios/\n"
	"See what there is, and what a criterion asks and why:\n"
	"  assay list units\n"
	"  assay explain cyq/develop-personal-performance/C2\n"
	"\n"
	"Commands:\n"
	"  check PATH...     judges portfolios, saves the results, prints a report\n"
	"  text KIND [TEXT...]  judges an objective, action, deadline, feedback or reflection by itself\n"
	"  explain ID        what a qualification, unit, criterion or rule asks, why, and who set its thresholds\n"
	"  list [WHAT]       bodies, qualifications, units, rules or statements that are installed;\n"
	"                    keys: what a portfolio may hold\n"
	"  test [FOLDER...]  runs the cases of rules and the suites of units\n"
	"  schema [WHAT]     for editors and other programs: JSON Schema of portfolios and results, definitions for "
	"Lua\n"
	"Not there yet: lint, new, history, diff, rerun, erase.\n"
	"\n"
	"  assay COMMAND --help   examples and options of one command\n"
	"  assay --version        versions of assay and of what it is built on\n"
	"\n"
	"Exit status: 0 nothing outstanding, 1 something outstanding, 2 wrong usage or nothing to judge,\n"
	"3 a portfolio could not be read or judged, 4 a rule or unit file is faulty, 5 nothing could be written to "
	"the\n"
	"database or a report. Where several apply, the highest.\n";

static const char of_check[] =
	"assay check PATH...   judges portfolios, saves the results, prints a report\n"
	"\n"
	"  assay check khan.yaml                       one portfolio\n"
	"  assay check portfolios/                     every *.yaml and *.yml below a folder\n"
	"  assay check - < khan.yaml                   from standard input\n"
	"  assay check khan.yaml --for assessor        with what only an assessor adds\n"
	"  assay check khan.yaml --only 'smart.*'      some rules only; nothing is saved then\n"
	"  assay check portfolios/ --format text --format json=result.json\n"
	"  assay check portfolios/ --quiet --fail-on never --db cohort.db\n"
	"\n"
	"What to judge:\n"
	"  --unit ID           this unit instead of those that the portfolio claims; may be given several times\n"
	"  --only, --skip WHAT rules by name (smart.measurable), by glob ('smart.*'), or by level (must, should, ask)\n"
	"  --for WHOM          learner (default), assessor or verifier: what is asked at whose desk\n"
	"  --centre FOLDER     the centre's own rules, thresholds and waivers (default: ASSAY_CENTRE, else what\n"
	"                      'centre:' says in the nearest .assay.yaml)\n"
	"  --today DATE        the day as of which waivers and dispensations are judged (default: the clock's, UTC);\n"
	"                      work is judged as of the portfolio's own 'claimed'\n"
	"What comes out:\n"
	"  --format FORMAT[=FILE]  text (default), json or jsonl; several may be given, one of them without a file\n"
	"  --quiet             verdicts only\n"
	"  --color WHEN        auto (default), always or never; NO_COLOR is honoured\n"
	"  --no-progress       no sign of progress (there is none yet)\n"
	"  --fail-on LEVEL     exit status 1 for: gap (default), judgement (gaps too), advice (both too), never\n"
	"What is kept:\n"
	"  --db FILE           the database (default: ASSAY_DB, else assay.db in the working folder)\n"
	"  --no-save           saves nothing\n"
	"  --store-names       keeps learners' names in the database, which is not done otherwise\n"
	"How:\n"
	"  --jobs N            portfolios judged at a time (default: the number of processors)\n"
	"  --profile           on standard error at the end: which rules took how long, slowest first, over all "
	"workers\n"
	"\n"
	"Not there yet: the formats sarif, junit, tap, csv, html and markdown.\n"
	"\n"
	"Exit status: 0 nothing outstanding, 1 something outstanding at the --fail-on level, 2 wrong usage or nothing "
	"to\n"
	"judge, 3 a portfolio could not be read or judged (all others were), 4 a rule or unit file is faulty, or a "
	"rule\n"
	"failed, 5 the database or a report could not be written. Where several apply, the highest.\n";

static const char of_explain[] =
	"assay explain ID   what a qualification, unit, criterion or rule asks, why, and who set its thresholds\n"
	"\n"
	"  assay explain cyq/develop-personal-performance      a unit\n"
	"  assay explain cyq/develop-personal-performance/C2   one of its criteria\n"
	"  assay explain smart.measurable                      a rule\n"
	"\n"
	"'assay list' shows what there is to explain.\n";

static const char of_list[] =
	"assay list [WHAT]   what is installed\n"
	"\n"
	"  assay list                  all of it\n"
	"  assay list bodies           awarding bodies\n"
	"  assay list qualifications   with the ids that 'qualification:' in a portfolio takes\n"
	"  assay list units            with the ids that 'units:' and --unit take\n"
	"  assay list rules            with the names that --only and --skip take\n"
	"  assay list statements       the statements that checks stand for\n"
	"  assay list keys             the portfolio format: every key, with its type and words\n";

static const char of_text[] =
	"assay text KIND [TEXT...]   judges texts by themselves\n"
	"\n"
	"  assay text objective \"Cut my call-backs to 4 a week by 31 March\"   is it SMART?\n"
	"  assay text action < actions.txt               does each say what will be done?\n"
	"  assay text deadline \"w/c 12 January\" --today 2026-01-05            by when is that?\n"
	"  assay text feedback \"Lovely lad\"             its tone, and is there something to act on?\n"
	"  assay text reflection < log.txt               does it think, or only tell?\n"
	"  assay text objective --format jsonl < objectives.txt   one object a line, for programs\n"
	"\n"
	"Where no TEXT is given, each line of standard input is one.\n"
	"  --today DATE        what 'within six weeks' is counted from (default: the clock's, UTC)\n"
	"  --format FORMAT[=FILE]  text (default) or jsonl\n"
	"\n"
	"Exit status: 0 all were judged, whatever came out, 2 wrong usage, 3 a text could not be read,\n"
	"4 a judgement failed.\n";

static const char of_schema[] =
	"assay schema [WHAT]   for editors, validators and linters, from the tables that assay itself works by\n"
	"\n"
	"  assay schema portfolio > portfolio.schema.json   JSON Schema (2020-12) of the portfolio format (default)\n"
	"  assay schema result                              JSON Schema of --format json and jsonl\n"
	"  assay schema lua > .assay/assay.lua              definitions for LuaLS: words, rules, portfolio, prose\n"
	"  assay schema luarc > .luarc.json                 LuaLS's settings for a centre's folder\n"
	"  assay schema luacheck > .luacheckrc              luacheck's settings for a centre's folder\n"
	"\n"
	"An editor with yaml-language-server completes and checks a portfolio whose first line is\n"
	"  # yaml-language-server: $schema=portfolio.schema.json\n"
	"With --centre FOLDER the definitions and settings hold the centre's own rules, too.\n";

static const char of_test[] = "assay test [FOLDER...]   runs the cases of rules and the suites of units\n"
			      "\n"
			      "  assay test                                     all that are installed\n"
			      "  assay test rules                               the cases of the rules\n"
			      "  assay test awarding-bodies/cyq/units           the suites of one body's units\n"
			      "\n"
			      "Exit status: 0 all passed, 1 some failed, 4 a file is faulty.\n";

const char *cli_help(enum command command)
{
	switch (command) {
	case COMMAND_CHECK:
		return of_check;
	case COMMAND_EXPLAIN:
		return of_explain;
	case COMMAND_LIST:
		return of_list;
	case COMMAND_SCHEMA:
		return of_schema;
	case COMMAND_TEST:
		return of_test;
	case COMMAND_TEXT:
		return of_text;
	default:
		return of_assay;
	}
}

const char *cli_usage(void)
{
	return "what shall assay do? For example: assay check khan.yaml ('assay --help' shows all commands)";
}
