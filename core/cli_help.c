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
	"  try PATH...       whose verdict would change if a threshold or a centre's folder were another one\n"
	"  text KIND [TEXT...]  judges an objective, action, deadline, feedback or reflection by itself\n"
	"  explain ID        what a qualification, unit, criterion or rule asks, why, and who set its thresholds\n"
	"  list [WHAT]       bodies, qualifications, units, standards, rules or statements that are installed;\n"
	"                    keys: what a portfolio may hold\n"
	"  test [FOLDER...]  runs the cases of rules and the suites of units\n"
	"  lint [FOLDER...]  finds mistakes in rule, unit and centre files without judging a portfolio\n"
	"  new WHAT NAME     writes commented starting files: of a centre, unit, rule or portfolio\n"
	"  schema [WHAT]     for editors and other programs: JSON Schema of portfolios and results, definitions for "
	"Lua\n"
	"  history LEARNER   that learner's runs, and what changed between them\n"
	"  diff RUN RUN      what changed between two runs\n"
	"  answer LEARNER UNIT/CRITERION yes|no  keeps an assessor's answer to a question\n"
	"  rerun RUN         judges the same files again, and says whether the result is the same\n"
	"  erase LEARNER     removes all that the database holds of a learner\n"
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
	"  --set RULE.PARAM=VALUE  tries one threshold wherever that rule is asked; nothing is saved then\n"
	"  --for WHOM          learner (default), assessor or verifier: what is asked at whose desk\n"
	"  --centre FOLDER     the centre's own rules, thresholds and waivers (default: ASSAY_CENTRE, else what\n"
	"                      'centre:' says in the nearest .assay.yaml); the report names it\n"
	"  --today DATE        the day as of which waivers and dispensations are judged (default: the clock's, UTC);\n"
	"                      work is judged as of the portfolio's own 'claimed'\n"
	"What comes out:\n"
	"  --format FORMAT[=FILE]  text (default), json or jsonl; several may be given, one of them without a file;\n"
	"                          an older report is written over, but no *.yaml, *.lua or *.csv, no portfolio,\n"
	"                          and nothing that is no text\n"
	"  --quiet             verdicts only, and what the centre has to know\n"
	"  --color WHEN        auto (default), always or never; NO_COLOR is honoured\n"
	"  --no-progress       does not say on standard error how far the run is\n"
	"  --fail-on LEVEL     exit status 1 for: gap (default), judgement (gaps too), advice (both too), never\n"
	"What is kept:\n"
	"  --db FILE           the database (default: ASSAY_DB, else assay.db in the working folder)\n"
	"  --no-save           saves nothing\n"
	"  --fresh             judges all; else what has not changed since it was judged is carried over from the\n"
	"                      database: file, evidence, rules, thresholds, waivers, dates and what is asked\n"
	"  --store-names       keeps learners' names in the database, which is not done otherwise\n"
	"How:\n"
	"  --jobs N            portfolios judged at a time (default: the number of processors)\n"
	"  --time-limit SECONDS  for one portfolio (default: 2): a rule that keeps it longer is stopped, named, and "
	"left\n"
	"                      out of a second try; to load the rules, five times as long\n"
	"  --memory-limit MIB  of memory, that rules may take to judge a portfolio (default: 64)\n"
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

static const char of_try[] =
	"assay try PATH... --set RULE.PARAM=VALUE   whose verdict would change, and because of which rule; nothing is "
	"saved\n"
	"assay try PATH... --with FOLDER\n"
	"\n"
	"  assay try portfolios/ --set feedback.from_several.sources=3   one threshold, wherever its rule is asked\n"
	"  assay try portfolios/ --with our-draft                        a centre's folder instead of what holds now\n"
	"  assay try portfolios/ --with none                             what ships, without the centre's folder\n"
	"  assay try portfolios/ --with our-draft --format json=changes.json --quiet\n"
	"\n"
	"All portfolios are judged twice: under what holds now, and under what is tried.\n"
	"  --set RULE.PARAM=VALUE  tries one threshold; may be given several times\n"
	"  --with FOLDER       tries this centre's folder; none: what ships\n"
	"  --centre FOLDER     what holds now (default: ASSAY_CENTRE, else what 'centre:' says in the nearest "
	".assay.yaml)\n"
	"  --unit, --for, --today, --jobs, --time-limit, --memory-limit  as for 'assay check'\n"
	"  --format FORMAT[=FILE]  text (default), json, or jsonl: one changed verdict a line\n"
	"  --quiet             how many change, and by which rules, without the list\n"
	"After the verdicts it counts what changes beside them: advice, questions, further faults where there is a "
	"gap.\n"
	"\n"
	"Exit status: 0 no verdict changes, 1 some verdict changes, 2 wrong usage or nothing to judge, 3 a portfolio "
	"could "
	"not\n"
	"be read or judged, 4 a rule or unit file is faulty, 5 the report could not be written.\n";

static const char of_explain[] =
	"assay explain ID   what a qualification, unit, criterion or rule asks, why, and who set its thresholds\n"
	"\n"
	"  assay explain cyq/develop-personal-performance      a unit\n"
	"  assay explain cyq/develop-personal-performance/C2   one of its criteria\n"
	"  assay explain pearson/develop-personal-performance --in pearson/l3-nvq-diploma-customer-service\n"
	"                                                      a unit, or a criterion, as one qualification asks it\n"
	"  assay explain H/601/1554                            a unit's standard, with its numbers\n"
	"  assay explain smart.measurable                      a rule\n"
	"  assay explain smart.measurable --format json        for programs: each value, and who set it\n"
	"  assay explain feedback.from_several --set feedback.from_several.sources=3   were that its threshold\n"
	"\n"
	"'assay list' shows what there is to explain.\n";

static const char of_list[] =
	"assay list [WHAT]   what is installed\n"
	"\n"
	"  assay list                  all of it\n"
	"  assay list bodies           awarding bodies\n"
	"  assay list qualifications   with the ids that 'qualification:' in a portfolio takes\n"
	"  assay list units            with the ids that 'units:' and --unit take\n"
	"  assay list standards        numbered outcomes and criteria, which evidence may be claimed for\n"
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

static const char of_test[] =
	"assay test [FOLDER...]   runs the cases of rules and the suites of units\n"
	"\n"
	"  assay test                                all that are installed, and the centre's where there is one\n"
	"  assay test our-centre                     a centre's: of its rules, its units, and of what it amends\n"
	"  assay test our-centre/rules rules         the cases of rules only\n"
	"  assay test awarding-bodies/cyq/units      the suites of one body's units\n"
	"  assay test our-centre --coverage          what no case reaches, line by line\n"
	"  assay test our-centre --update            rewrites what suites expect to what came\n"
	"\n"
	"A suite stands beside its unit: units/UNIT.examples/suite.lua. Beside a centre's amendment of a unit that\n"
	"ships it stands in the same place in the centre's folder; it may start from the portfolios that ship.\n"
	"  --coverage          every rule and criterion that no case reaches, every line of a check that never runs,\n"
	"                      every threshold without a case one below, at and one above it; never fails a run\n"
	"  --update            shows for each try of a suite that fails how 'finds' and 'asks' would read, and writes\n"
	"                      them; without it nothing is written. What a good portfolio shows is for you to mend\n"
	"  --today DATE        the day as of which dispensations hold (default: the clock's, UTC)\n"
	"  --centre FOLDER     the centre's folder (default: ASSAY_CENTRE, else the nearest .assay.yaml)\n"
	"  --time-limit SECONDS  for one case or try (default: 2); what takes longer ends the run, and is named\n"
	"  --memory-limit MIB  of memory, that rules may take for it (default: 64)\n"
	"\n"
	"Exit status: 0 all passed, or there was nothing to test, which is said; 1 some failed, 2 wrong usage, 4 a "
	"file\n"
	"is faulty.\n";

static const char of_lint[] =
	"assay lint [FOLDER...]   finds mistakes in rule, unit and centre files without judging a portfolio\n"
	"\n"
	"  assay lint                                     all that is installed, and the centre's files\n"
	"  assay lint our-centre                          the files of one centre\n"
	"  assay lint our-centre --today 2027-06-01       what will have expired by then?\n"
	"\n"
	"It finds rules that nobody asks, thresholds of bodies and standards that no unit asks, thresholds that ask\n"
	"less under should than under must, rows of a table that an amendment overrules, parameters that no check\n"
	"reads, numbers without a boundary case, rules without cases, criteria that no suite fails, names\n"
	"in suites and waivers that nothing has, wording that blames the learner, amendments and waivers that\n"
	"change nothing, files and lists that are empty, and what has expired. What ends within 30 days is a note,\n"
	"and no mistake.\n"
	"  --today DATE        the day as of which that is judged (default: the clock's, UTC)\n"
	"\n"
	"Exit status: 0 nothing was found, 1 something was, 4 a file is faulty.\n";

static const char of_new[] =
	"assay new WHAT NAME   writes commented starting files that 'assay test' and 'assay lint' accept as they are\n"
	"\n"
	"  assay new centre our-centre                          a centre's own folder\n"
	"  assay new unit our-body/answer-calls --centre our-centre\n"
	"                                                       a unit, its suite and a portfolio; the body, if new\n"
	"  assay new rule call_backs.are_enough --centre our-centre\n"
	"                                                       a rule and its cases, boundaries included\n"
	"  assay new portfolio cyq/l2-nvq-certificate-customer-service\n"
	"                                                       portfolio.yaml for the units of a qualification\n"
	"  assay new portfolio QUALIFICATION UNIT...            the same for some of its units\n"
	"\n"
	"Nothing is ever overwritten. Where no --centre is given: ASSAY_CENTRE, else what 'centre:' says in the\n"
	"nearest .assay.yaml.\n"
	"\n"
	"Exit status: 0 all was written, 2 nothing was (a name is no good, or a file is there already), 4 a file is\n"
	"faulty, 5 not all could be written.\n";

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

static const char of_history[] =
	"assay history LEARNER   that learner's runs, and what changed from each to the next\n"
	"\n"
	"  assay history 20418                          the centre's number for the learner, as in 'learner: id:'\n"
	"  assay history 20418 --centre-number 10233    where several centres have a learner of that number\n"
	"  assay history 20418 --centre-number ''       the one of that number whose portfolio names no centre\n"
	"  assay history 20418 --format json            for programs\n"
	"\n"
	"For each run: which criteria are newly ready or newly a gap, which faults were put right and which are new, "
	"and\n"
	"why: the portfolio, the rules, the date or an assessor's answer changed.\n"
	"  --db FILE           the database (default: ASSAY_DB, else assay.db in the working folder)\n"
	"  --format FORMAT[=FILE]  text (default) or json\n"
	"\n"
	"Exit status: 0 shown, 2 wrong usage or no such learner, 5 the database can't be used.\n";

static const char of_diff[] =
	"assay diff RUN RUN   what changed from one run to another\n"
	"\n"
	"  assay diff 3 7                               counts first, then portfolio by portfolio\n"
	"  assay diff 3 7 --quiet                       the counts only\n"
	"  assay diff 3 7 --format csv=changes.csv      for spreadsheets: a criterion or finding that changed a line\n"
	"\n"
	"A portfolio of one run is held against that of the same path and learner in the other, else against the only\n"
	"other one of the same learner (centre and number).\n"
	"  --db FILE           the database (default: ASSAY_DB, else assay.db in the working folder)\n"
	"  --format FORMAT[=FILE]  text (default), json or csv\n"
	"  --quiet             counts only\n"
	"\n"
	"Exit status: 0 no verdict changed, 1 some did, 2 wrong usage or no such run, 5 the database can't be used.\n";

static const char of_answer[] =
	"assay answer LEARNER UNIT/CRITERION yes|no --by WHO --because WHY   keeps an assessor's answer to a question\n"
	"\n"
	"  assay answer 20418 develop-personal-performance/C4 yes --by AS7 --because \"seen in the call log\"\n"
	"  assay answer 20418 cyq/develop-personal-performance/C2 no --by AS7 --because \"not her own\" \\\n"
	"        --rule thread.objective_fits_need\n"
	"\n"
	"The questions are those of the learner's last run. From the next check on an answered one does not come back, "
	"and\n"
	"reports show who answered, when and why. Where a check was in doubt, yes settles it and no makes a gap; what "
	"is\n"
	"only asked never changes a verdict. The answer holds until the question or what it rests on changes: the "
	"records\n"
	"that it is about and those that they refer to. A later answer to the same question takes its place.\n"
	"  --by WHO            who answers\n"
	"  --because WHY       the reason\n"
	"  --rule RULE         the question of this rule, where there are several\n"
	"  --question HASH     the question whose 'question' in JSON starts so\n"
	"  --all               all questions that are open there, alike\n"
	"  --centre-number N   the learner's centre, where several have a learner of that number ('': none named)\n"
	"  --today DATE        the day of the answer (default: the clock's, UTC)\n"
	"  --db FILE           the database (default: ASSAY_DB, else assay.db in the working folder)\n"
	"\n"
	"Exit status: 0 kept, 2 wrong usage or no such question, 5 the database could not be written.\n";

static const char of_rerun[] =
	"assay rerun RUN   judges the files of a run again as they were judged then, and says what differs\n"
	"\n"
	"  assay rerun 7\n"
	"  assay rerun 7 --format json\n"
	"\n"
	"From the folder from which they were checked: the same paths, for the same reader, units and centre's folder, "
	"as\n"
	"of the same day, with the answers that were there. Nothing is saved. What differs is told with its reason: "
	"another\n"
	"file (by its hash), other scripts, another assay.\n"
	"  --db FILE           the database (default: ASSAY_DB, else assay.db in the working folder)\n"
	"  --format FORMAT[=FILE]  text (default) or json\n"
	"  --quiet             counts only\n"
	"  --jobs N            portfolios judged at a time (default: the number of processors)\n"
	"  --time-limit, --memory-limit  as for 'assay check'\n"
	"\n"
	"Exit status: 0 all the same byte for byte, 1 some result differs, 2 wrong usage or no such run, 3 a portfolio "
	"can't\n"
	"be read any more, 4 a rule or unit file is faulty, 5 the database can't be used.\n";

static const char of_erase[] =
	"assay erase LEARNER         removes all that the database holds of a learner, for good\n"
	"assay erase --older-than AGE   removes the results of runs that are older\n"
	"\n"
	"  assay erase 20418\n"
	"  assay erase 20418 --centre-number 10233 --yes\n"
	"  assay erase --older-than 3y                  or 18m, 2w, 90d\n"
	"\n"
	"Results, history, answers, and paths that hold the learner's number go; the database is written anew, so "
	"that\n"
	"neither name nor number can be found in its files. What stays: how many portfolios each run had, and how "
	"many\n"
	"criteria of each verdict (v_erased). Copies and reports elsewhere are not assay's to erase, nor\n"
	"is the learner's file: the next check of it stores it again.\n"
	"  --yes               asks nobody; else who types it at a terminal is asked\n"
	"  --centre-number N   the learner's centre, where several have a learner of that number ('': none named)\n"
	"  --today DATE        the day from which an age counts (default: the clock's, UTC)\n"
	"  --db FILE           the database (default: ASSAY_DB, else assay.db in the working folder)\n"
	"\n"
	"Exit status: 0 erased, 2 wrong usage or nothing held, 5 the database could not be written, or a run\n"
	"is at work on it.\n";

const char *cli_help(enum command command)
{
	switch (command) {
	case COMMAND_CHECK:
		return of_check;
	case COMMAND_TRY:
		return of_try;
	case COMMAND_EXPLAIN:
		return of_explain;
	case COMMAND_LINT:
		return of_lint;
	case COMMAND_NEW:
		return of_new;
	case COMMAND_LIST:
		return of_list;
	case COMMAND_SCHEMA:
		return of_schema;
	case COMMAND_TEST:
		return of_test;
	case COMMAND_TEXT:
		return of_text;
	case COMMAND_HISTORY:
		return of_history;
	case COMMAND_DIFF:
		return of_diff;
	case COMMAND_ANSWER:
		return of_answer;
	case COMMAND_RERUN:
		return of_rerun;
	case COMMAND_ERASE:
		return of_erase;
	default:
		return of_assay;
	}
}

const char *cli_usage(void)
{
	return "what shall assay do? For example: assay check khan.yaml ('assay --help' shows all commands)";
}
