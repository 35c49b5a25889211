#include "prose_parts.h"

#include <string.h>

static bool ends_in_ed(const struct prose *prose, size_t at)
{
	const struct token *token = &prose->tokens[at];
	return token->kind == TOKEN_WORD && token->end - token->start > 4 && !prose_has(prose, at, ROLE_FUTURE) &&
	       memcmp(prose->text.at + token->end - 2, "ed", 2) == 0;
}

static bool ends_in_ed_form(const struct prose *prose, size_t at)
{
	const struct token *token = &prose->tokens[at];
	return token->end - token->start > 4 && memcmp(prose->text.at + token->end - 2, "ed", 2) == 0;
}

/* Whether the token begins its sentence; list marks before it do not count. */
static bool begins(const struct prose *prose, size_t at)
{
	return at == 0 || prose->tokens[at - 1].stop ||
	       (prose->tokens[at - 1].kind == TOKEN_MARK && (at == 1 || prose->tokens[at - 2].stop));
}

/* The token before `at` that is no adverb ("I always asked", "we recently moved"); itself where there is none. */
static size_t over_adverb(const struct prose *prose, size_t at)
{
	size_t before = at - 1;
	const struct token *token = &prose->tokens[before];
	bool adverb = token->kind == TOKEN_WORD && token->end - token->start > 4 &&
	              memcmp(prose->text.at + token->end - 2, "ly", 2) == 0;
	adverb = adverb || prose_word_is(prose, before, "always") || prose_word_is(prose, before, "never") ||
	         prose_word_is(prose, before, "also") || prose_word_is(prose, before, "just") ||
	         prose_word_is(prose, before, "already");
	return adverb && before > 0 && !prose->tokens[before - 1].stop ? before - 1 : before;
}

/* "have now been", "has not improved": a form of "have" in the three words before. */
static bool behind_have(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 3 && !prose->tokens[i - 1].stop; i--)
		if (prose_has(prose, i - 1, ROLE_HAVE))
			return !prose_is(prose, i, LINK_TO);
	return false;
}

/* "something that went right", "anyone who left", "what she said": it tells of a thing, and not of the sentence. */
static bool tells_of_thing(const struct prose *prose, size_t at)
{
	if (at > 1 && prose_word_is(prose, at - 1, "that") && !begins(prose, at - 1) && !prose->tokens[at - 2].stop)
		return true;
	for (size_t i = at; i > 0 && at - i < 4 && !prose->tokens[i - 1].stop; i--) {
		if (prose->tokens[i - 1].kind == TOKEN_MARK)
			return false;
		if (prose_word_in(prose, i - 1, "who which whose whom what") && !begins(prose, i - 1))
			return true;
	}
	return false;
}

/* "We agreed to meet …", "she asked me to …": what was said of what is to be. */
static bool tells_plan(const struct prose *prose, size_t at)
{
	static const char verbs[] =
		"agreed decided resolved arranged asked told offered volunteered instructed invited "
		"urged advised reminded tasked";
	if (!prose_has(prose, at, ROLE_MOOD) || !prose_word_in(prose, at, verbs))
		return false;
	if (prose_word_in(prose, at, "agreed decided resolved") && prose_word_is(prose, at + 1, "that"))
		return true;
	for (size_t i = at + 1; i < at + 6 && prose_same_sentence(prose, at, i); i++)
		if (prose_is(prose, i, LINK_TO))
			return !prose_is_article(prose, i + 1);
		else if (prose->tokens[i].kind == TOKEN_MARK)
			return false;
	return false;
}

/* "a message asking you to lead a workshop": what is asked is to be, whenever it was asked. */
static bool asks_to_do(const struct prose *prose, size_t at)
{
	return prose_word_in(prose, at, "asking inviting telling requesting urging reminding") &&
	       prose_word_in(prose, at + 1, "you us me them everyone everybody") && prose_is(prose, at + 2, LINK_TO) &&
	       prose_same_sentence(prose, at, at + 3) && !prose_is_article(prose, at + 3) && at > 0 &&
	       !prose_word_in(prose, at - 1, "was were been kept");
}

/* "given the lender until mid-June" */
static bool gives_until(const struct prose *prose, size_t at)
{
	for (size_t i = at + 1; i < at + 7 && prose_same_sentence(prose, at, i); i++)
		if (prose_is(prose, i, LINK_UNTIL))
			return true;
	return false;
}

/* "I've booked it for Friday", "it has been moved to 5 May": what was settled of what is to be. */
static bool settles_plan(const struct prose *prose, size_t at)
{
	static const char verbs[] =
		"booked moved arranged postponed rescheduled delayed extended pencilled slipped reserved "
		"fixed put pushed scheduled agreed confirmed set brought deferred adjourned rearranged "
		"allocated promised";
	if (!prose_has(prose, at, ROLE_MOOD))
		return false;
	bool until = prose_word_is(prose, at, "given") && gives_until(prose, at);
	bool is_for = prose_word_in(prose, at - 1, "is are now being") &&
	              prose_is(prose, at + 1 + prose_is(prose, at + 1, LINK_IN), LINK_FOR);
	if (is_for && prose_word_in(prose, at, verbs)) /* "is set for 11 June", "is pencilled in for Q2" */
		return true;
	return (until || prose_word_in(prose, at, verbs)) &&
	       (behind_have(prose, at) || behind_have(prose, at - 1) || prose_word_is(prose, at - 1, "been"));
}

/* "It was going to be", "we were meant to": a plan of then. */
static bool was_to_be(const struct prose *prose, size_t at)
{
	return prose_word_in(prose, at, "going supposed meant hoping planning aiming") && at > 0 &&
	       prose_word_in(prose, at - 1, "was were") && prose_is(prose, at + 1, LINK_TO);
}

/* "I should have asked": it tells what was not done. */
static bool regrets(const struct prose *prose, size_t at)
{
	return prose_word_in(prose, at, "should could would might ought") &&
	       prose_word_in(prose, at + 1, "have 've of not") &&
	       (prose_has(prose, at + 2, ROLE_PARTICIPLE) || prose_word_is(prose, at + 2, "have") ||
	        (prose_same_sentence(prose, at, at + 2) && ends_in_ed_form(prose, at + 2)));
}

/* "I've got till Friday", "we become aware": a form of now that looks like one of then. */
static bool seems_participle(const struct prose *prose, size_t at)
{
	if (prose_word_in(prose, at, "become put set read run come let cut"))
		return !behind_have(prose, at) && !prose_word_in(prose, at - 1, "he she it");
	return prose_word_is(prose, at, "got") && behind_have(prose, at) &&
	       (prose_is(prose, at + 1, LINK_UNTIL) || prose_is(prose, at + 1, LINK_TO) ||
	        prose_is(prose, at + 1, LINK_A) || prose_has(prose, at + 1, ROLE_NUMERAL) ||
	        (at + 1 < prose->token_count && prose->tokens[at + 1].kind == TOKEN_NUMBER));
}

static void note_verb_past(const struct prose *prose, size_t at, bool ed, struct tense *tense)
{
	size_t before = over_adverb(prose, at);
	const struct token *token = &prose->tokens[before];
	if (behind_have(prose, at))
		tense->perfect = true;
	else if (prose_has(prose, before, ROLE_SUBJECT) ||
	         (ed && prose_word_in(prose, before, "this that nobody nothing")) ||
	         (begins(prose, before) && prose_word_is(prose, before, "last")))
		tense->past = true;
	else if (token->kind == TOKEN_WORD && !prose_has(prose, before, ROLE_COMMON) &&
	         !prose_has(prose, before, ROLE_LINK) && !prose_has(prose, before, ROLE_FUTURE)) {
		tense->told =
			tense->told || (before > 0 && begins(prose, before - 1) && prose_is_article(prose, before - 1));
		tense->seem_at = tense->past_seem ? tense->seem_at : at;
		tense->past_seem = true;
	}
}

static void note_past(const struct prose *prose, size_t at, struct tense *tense)
{
	bool ed = ends_in_ed(prose, at), past = prose_has(prose, at, ROLE_PAST);
	if (prose_is_short_day(prose, at) || (!past && !ed && !prose_has(prose, at, ROLE_PARTICIPLE)) ||
	    (at > 0 && tells_of_thing(prose, at)))
		return;
	bool used = prose_word_is(prose, at, "used") && prose_is(prose, at + 1, LINK_TO) && at > 0 &&
	            !prose_word_in(prose, at - 1, "get is are be am was were being getting become");
	tense->past = tense->past || past || used;
	bool moved = at + 1 < prose->token_count && prose_word_in(prose, at + 1,
	                                                          "moved extended set brought put postponed "
	                                                          "delayed deferred changed agreed fixed");
	bool moved_to = moved && (prose_is(prose, at + 2, LINK_TO) || prose_is(prose, at + 2, LINK_FOR) ||
	                          prose_is(prose, at + 2, LINK_UNTIL));
	tense->was = tense->was ||
	             (prose_word_in(prose, at, "was were") && !moved_to); /* "The deadline was missed in May" */
	if (!ed && !prose_has(prose, at, ROLE_PARTICIPLE))
		return;
	static const char plans[] =
		"proposed planned expected scheduled estimated anticipated intended projected revised";
	if (begins(prose, at)) { /* "Attended the course", "Proposed start date" */
		bool resolved = prose_word_in(prose, at, "resolved agreed decided") &&
		                (prose_byte(prose, at + 1) == ':' || prose_word_in(prose, at + 1, "that to"));
		bool plan = resolved || prose_word_in(prose, at, plans);
		tense->past = tense->past || (ed && !plan);
		tense->future = tense->future || plan;
		return;
	}
	bool wanted = prose_word_in(prose, at, "needed wanted required invited") && !behind_have(prose, at) &&
	              !prose_has(prose, at - 1, ROLE_SUBJECT) && !prose_has(prose, at - 1, ROLE_PAST) &&
	              !(prose_word_in(prose, at, "needed wanted") &&
	                (prose_is(prose, at + 1, LINK_A) ||
	                 prose_is_article(prose, at + 1))); /* "my group needed a leader" */
	if (tells_plan(prose, at) || settles_plan(prose, at) || wanted)
		tense->future = tense->due = true;
	else if (!seems_participle(prose, at))
		note_verb_past(prose, at, ed, tense);
}

/* Whether the word ends in one of what no order begins with: "Parking", "Briefly", "Closed", "Meetings". */
static bool has_other_ending(const struct prose *prose, size_t at)
{
	const struct token *token = &prose->tokens[at];
	size_t length = token->end - token->start;
	const char *end = prose->text.at + token->end;
	return length < 2 || end[-1] == '\'' || (length > 2 && end[-2] == '\'') ||
	       (end[-1] == 's' && (length < 4 || end[-2] != 's')) ||
	       (length > 4 &&
	        (memcmp(end - 3, "ing", 3) == 0 || memcmp(end - 2, "ly", 2) == 0 || memcmp(end - 2, "ed", 2) == 0));
}

/* "Proofread the …", "Ask all …", "Clear out …": a bare word and then what it is done to. */
static bool orders_by_form(const struct prose *prose, size_t at)
{
	static const char others[] =
		"half both despite like unlike not per via among beyond under such quite even many several "
		"none everyone everybody nobody plus minus besides amid beside near behind double twice two";
	static const char objects[] = "me us him them it all any every each this these those everyone everybody";
	static const char particles[] = "up out off down back away over";
	if (prose->tokens[at].kind != TOKEN_WORD || has_other_ending(prose, at) || prose_word_in(prose, at, others) ||
	    (prose->tokens[at].roles & (1U << ROLE_SUBJECT | 1U << ROLE_PAST | 1U << ROLE_WEEKDAY | 1U << ROLE_UNIT)) ||
	    (prose_has(prose, at, ROLE_COMMON) && !prose_word_in(prose, at, "get make use do have be")) ||
	    (prose_has(prose, at, ROLE_LINK) && !prose_word_is(prose, at, "start")) ||
	    prose_has(prose, at, ROLE_NUMERAL) || prose_has(prose, at, ROLE_ORDINAL) ||
	    prose_has(prose, at, ROLE_ROUGHLY) || !prose_same_sentence(prose, at, at + 1))
		return false;
	bool thing = prose_is_article(prose, at + 1) || prose_is(prose, at + 1, LINK_A) ||
	             prose_word_in(prose, at + 1, objects);
	bool off = prose_word_in(prose, at + 1, particles) && !prose_has(prose, at, ROLE_PARTICIPLE) &&
	           !prose_has(prose, at, ROLE_EVENT);
	return thing || off || prose_word_is(prose, at, "be");
}

/* "Have the forms signed …", "Get it printed …": a participle behind it tells no past. */
static bool orders(const struct prose *prose, size_t at)
{
	static const char verbs[] =
		"do have get make keep ensure see ask send give book finish complete put take hand ring call "
		"write bring tell show let arrange organise set print post find clear sort "
		"submit attend increase reduce improve develop achieve deliver create prepare produce identify "
		"implement "
		"establish maintain provide obtain organize update upload download register enrol apply assess discuss "
		"agree "
		"confirm circulate collect collate remind notify inform investigate recruit publish gather distribute "
		"reply "
		"respond renew replace remove repair install introduce learn read practise revise rewrite rehearse "
		"reschedule chase follow buy pay wash wipe administer marinate bake preheat serve add stir sow prune "
		"mow dig "
		"be become remember contact speak meet visit choose decide design define launch";
	bool known = prose_word_in(prose, at, verbs) && !prose_has(prose, at + 1, ROLE_SUBJECT) &&
	             !prose_word_in(prose, at + 1, "of in is are was were") &&
	             !(prose_same_sentence(prose, at, at + 2) && prose_word_in(prose, at + 2, "is are was were has"));
	bool asks = prose_word_in(prose, at, "can could would will") &&
	            prose_word_in(prose, at + 1, "you u we someone somebody anyone everyone everybody all");
	bool in = prose_word_in(prose, at, "hand fill send call check") && prose_word_in(prose, at + 1, "in out");
	return known || asks || in || prose_word_in(prose, at, "please pls plz kindly let's lets") ||
	       orders_by_form(prose, at);
}

/* "We answer …", "The till prints …", "Lines are open …": who or what does it stands first. */
static bool begins_stated(const struct prose *prose, size_t at)
{
	static const char firsts[] =
		"there it's we're i'm i've i'd they're you're there's that's he's she's that these those all most some "
		"many any no employees managers teams staff everyone everybody nobody";
	bool counted = prose_has(prose, at, ROLE_NUMERAL) || prose_has(prose, at, ROLE_ROUGHLY) ||
	               prose_word_is(prose, at, "up") || prose->tokens[at].kind == TOKEN_NUMBER;
	for (size_t i = at + 1; counted && i < at + 6 && prose_same_sentence(prose, at, i); i++)
		if (prose_is(prose, i, LINK_OF)) /* "Up to a third of patients …" */
			return true;
	bool first = prose_has(prose, at, ROLE_SUBJECT) || prose_is_article(prose, at) ||
	             prose_is(prose, at, LINK_THIS) || prose_is(prose, at, LINK_A) ||
	             prose_has(prose, at, ROLE_PERSON) || prose_word_in(prose, at, firsts);
	static const char verbs[] = "is are has am can cannot tend tends gets seems";
	return first || (prose_same_sentence(prose, at, at + 2) &&
	                 (prose_word_in(prose, at + 1, verbs) || prose_word_in(prose, at + 2, verbs)));
}

/* "to be done", "is to be", "have to", "To finish …", "would like" */
static bool tells_to_do(const struct prose *prose, size_t at)
{
	if (prose_word_in(prose, at, "like love"))
		return at > 0 && prose_word_in(prose, at - 1, "would i'd we'd she'd he'd they'd you'd");
	if (!prose_is(prose, at, LINK_TO) || prose_is_article(prose, at + 1))
		return false;
	if (at > 1 && prose_has(prose, at - 1, ROLE_HAVE) && prose_word_in(prose, at - 2, "don't doesn't not never"))
		return false;
	return begins(prose, at) || prose_word_is(prose, at + 1, "be") ||
	       (at > 0 && (prose_has(prose, at - 1, ROLE_HAVE) || prose_word_in(prose, at - 1, "is are am i'm")));
}

enum { DOER_REACH = 5 };

/* "Treasurer to bring …", "All trustees to complete …": minutes tell so who is to do what. */
static bool tells_doer(const struct prose *prose, size_t at)
{
	static const char others[] = "introduction guide welcome response reply approach access commitment attention "
				     "damage right thanks next due learn like love tend try seem appear happen able "
				     "used similar relative up according prior subject back close it there";
	if (!prose_is(prose, at, LINK_TO) || at == 0 || begins(prose, at) ||
	    !prose_same_sentence(prose, at - 1, at + 2) || prose->tokens[at + 1].kind != TOKEN_WORD ||
	    prose_has(prose, at + 1, ROLE_COMMON) || prose_has(prose, at + 1, ROLE_LINK) ||
	    (prose_byte(prose, at + 1) >= 'A' && prose_byte(prose, at + 1) <= 'Z') || /* "the service to Ludlow" */
	    prose_word_in(prose, at - 1, others))
		return false;
	for (size_t i = at; i > 0 && at - i < DOER_REACH; i--) {
		const struct token *token = &prose->tokens[i - 1];
		bool other =
			prose_has(prose, i - 1, ROLE_PAST) || prose_has(prose, i - 1, ROLE_HAVE) ||
			prose_word_in(prose, i - 1, "is are am was were") ||
			(token->end - token->start > 4 && memcmp(prose->text.at + token->end - 3, "ing", 3) == 0) ||
			ends_in_ed_form(prose, i - 1);
		if (token->stop || token->kind == TOKEN_MARK)
			return token->stop || prose_byte(prose, i - 1) == ':';
		if (other)
			return false;
		if (begins(prose, i - 1))
			return true;
	}
	return false;
}

/* "the expected level", "as planned": no plan. */
static bool is_plain_adjective(const struct prose *prose, size_t at)
{
	bool behind = at > 0 && ends_in_ed_form(prose, at) &&
	              (prose_word_in(prose, at - 1, "as was were had than not") || prose_is_article(prose, at - 1));
	bool because = prose_word_is(prose, at, "due") && prose_is(prose, at + 1, LINK_TO) &&
	               (prose_is_article(prose, at + 2) || prose_is(prose, at + 2, LINK_A) || begins(prose, at));
	bool kind = prose_word_in(prose, at, "plan plans") && at > 0 &&
	            prose_word_in(
			    prose, at - 1,
			    "free basic pro premium paid standard starter pension savings floor health payment seating "
			    "dental phone data insurance annual monthly family cover team contract street");
	bool noun = prose_word_in(prose, at, "plan plans") && at > 0 && prose_is_article(prose, at - 1) &&
	            prose_word_in(prose, at + 1,
	                          "includes include covers cover costs cost offers offer gives comes has allows");
	bool planning = prose_word_is(prose, at, "planning") && at > 0 && prose_same_sentence(prose, at, at + 1) &&
	                prose_word_in(prose, at + 1,
	                              "process processes cycle tool tools permission application meeting session "
	                              "sessions meetings department officer round rounds poker");
	return behind || because || kind || noun || planning;
}

/* "it'll", "the plumber'll" */
static bool is_short_will(const struct prose *prose, size_t at)
{
	const struct token *token = &prose->tokens[at];
	return token->kind == TOKEN_WORD && token->end - token->start > 3 &&
	       memcmp(prose->text.at + token->end - 2, "ll", 2) == 0 &&
	       (prose->text.at[token->end - 3] == '\'' || prose->text.at[token->end - 3] == '\x99');
}

/* "the path is icy": it tells how something is. */
static bool is_being(const struct prose *prose, size_t at)
{
	if (!prose_word_in(prose, at, "is are isn't aren't it's they're") || !prose_same_sentence(prose, at, at + 1) ||
	    prose_is(prose, at + 1, LINK_TO) || prose->tokens[at + 1].kind != TOKEN_WORD)
		return false;
	const struct token *token = &prose->tokens[at + 1];
	bool doing = token->end - token->start > 4 && memcmp(prose->text.at + token->end - 3, "ing", 3) == 0;
	return !doing && !ends_in_ed_form(prose, at + 1) && !prose_has(prose, at + 1, ROLE_PARTICIPLE) &&
	       !prose_has(prose, at + 1, ROLE_FUTURE);
}

/* What a word of mood makes of its sentence. */
static void note_mood(const struct prose *prose, size_t at, struct tense *tense)
{
	tense->order = tense->order || prose_word_in(prose, at, "please pls plz kindly");
	tense->future = tense->future || tells_to_do(prose, at);
	tense->regret = tense->regret || (!tense->by && regrets(prose, at));
	tense->general = tense->general || (begins(prose, at) && prose_word_is(prose, at, "most")) ||
	                 prose_word_in(prose, at, "typically usually normally generally often mostly traditionally");
	tense->denied = tense->denied || prose_word_in(prose, at, "don't doesn't nobody never needn't cannot can't");
	tense->being = tense->being || is_being(prose, at);
	tense->leave =
		tense->leave || prose_word_in(prose, at, "leave holiday holidays entitled accrue accrues accrued");
}

/* "If it hurts, do a test": what follows a comma may order, too, where nothing was told before. */
static bool may_order(const struct prose *prose, size_t at, const struct tense *tense)
{
	return begins(prose, at) || (at > 1 && prose_byte(prose, at - 1) == ',' && !prose->tokens[at - 1].stop &&
	                             !tense->past && !tense->past_seem && !tense->stated);
}

static void note_begin(const struct prose *prose, size_t at, struct tense *tense)
{
	static const char questions[] = "what when where why who how which is are do does did has have was were";
	static const char spoken[] = "say write avoid phrases example eg e.g";
	tense->by = tense->by || prose_is(prose, at, LINK_BY);
	tense->denied = tense->denied || prose_word_is(prose, at, "no") ||
	                (prose_word_is(prose, at, "try") && prose_word_is(prose, at + 1, "not"));
	tense->stated = tense->stated || begins_stated(prose, at) || prose_word_is(prose, at, "no");
	for (size_t i = at; i < at + 3 && prose_same_sentence(prose, at, i); i++)
		tense->mention = tense->mention || prose_is(prose, i, LINK_EXAMPLE);
	bool quote = (prose_word_in(prose, at, spoken) || prose_word_is(prose, at, "use")) &&
	             (prose_byte(prose, at + 1) == '"' || prose_byte(prose, at + 1) == '\xE2');
	tense->mention = tense->mention || quote;
	tense->asks = tense->asks || prose_word_in(prose, at, questions);
}

static void note_token(const struct prose *prose, size_t at, struct tense *tense)
{
	if (prose_has(prose, at, ROLE_MOOD)) {
		note_mood(prose, at, tense);
		prose_note_fact(prose, at, tense);
	}
	if (begins(prose, at))
		note_begin(prose, at, tense);
	tense->regret = tense->regret || (prose_has(prose, at, ROLE_FUTURE) && was_to_be(prose, at)) ||
	                (prose_has(prose, at, ROLE_PAST) && prose_word_in(prose, at, "was were") &&
	                 prose_is(prose, at + 1, LINK_TO)); /* "My aim was to speak up" */
	bool after_to = at > 0 && prose_is(prose, at - 1, LINK_TO) && !prose_word_is(prose, at, "ensure");
	bool planned = prose_has(prose, at, ROLE_FUTURE) && !is_plain_adjective(prose, at) &&
	               !(after_to && tense->past); /* "I realised that I had to plan" */
	bool to = prose_is(prose, at, LINK_TO) && (tells_to_do(prose, at) || tells_doer(prose, at));
	tense->order = tense->order || (may_order(prose, at, tense) && orders(prose, at));
	bool noun = planned && prose_word_in(prose, at,
	                                     "plan plans target targets aim aims goal goals deadline objective "
	                                     "objectives promise promises expected required");
	to = to || asks_to_do(prose, at);
	tense->due = tense->due || (planned && !noun) || to || is_short_will(prose, at);
	tense->future = tense->future || planned || to || is_short_will(prose, at);
	tense->asked = tense->asked || (tense->asks && prose_byte(prose, at) == '?');
	bool hours = prose_word_is(prose, at, "hours") && prose_byte(prose, at + 1) == ':';
	tense->opening = tense->opening || hours || prose_has(prose, at, ROLE_OPEN);
	tense->priced = tense->priced || prose_byte(prose, at) == '$' || prose_byte(prose, at) == '\xC2';
	tense->example = tense->example || prose_is(prose, at, LINK_EXAMPLE);
	note_past(prose, at, tense);
}

/* Of an order, what was is told beside it: "Proofread it, as last time we printed …". */
static void settle(struct tense *tense)
{
	tense->past = (tense->past && !tense->order) || tense->regret;
	tense->future = tense->future && !tense->regret && (tense->due || !tense->was);
	tense->perfect = tense->perfect && !tense->order;
	tense->opening = tense->opening && !tense->order;
	tense->past_seem = (tense->past_seem && !tense->order) || tense->past || tense->perfect;
}

struct tense *prose_tenses(struct arena *arena, const struct prose *prose)
{
	struct tense *tenses = arena_array(arena, prose->sentence_count + 1, sizeof *tenses);
	for (size_t i = 0; i < prose->token_count; i++)
		note_token(prose, i, &tenses[prose->tokens[i].sentence]);
	for (size_t i = 0; i <= prose->sentence_count; i++)
		settle(&tenses[i]);
	return tenses;
}
