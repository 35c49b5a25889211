#include "prose_parts.h"

/* A word may stand in several entries; its value is that of the first of them whose role has values. */
static const struct known_word known[] = {
	{"the this that these those it its i me my we us our you your he him his she her they them their a an and or "
         "but if "
         "of in on at by for to from with without as is are was were be been being am do does did done have has had "
         "having "
         "will would shall should can could may might must not no nor so than then there here when where which who "
         "whom "
         "whose what why how all any both each few more most other some such only own same too very just also into "
         "onto "
         "out up down over under again further once about against between through during before after above below "
         "until "
         "while because although though however therefore i'm i've i'll i'd we're we've we'll you're they're it's "
         "that's "
         "don't doesn't didn't isn't wasn't weren't won't can't couldn't wouldn't shouldn't get got make made use used",
         ROLE_COMMON, 0},
	{"ahead sooner when while well with come halfway midway through whenever new", ROLE_LINK, LINK_OPENER},
	{"a an", ROLE_LINK, LINK_A},
	{"after following", ROLE_LINK, LINK_AFTER},
	{"and &", ROLE_LINK, LINK_AND},
	{"as", ROLE_LINK, LINK_AS},
	{"at", ROLE_LINK, LINK_AT},
	{"basis", ROLE_LINK, LINK_BASIS},
	{"before", ROLE_LINK, LINK_BEFORE},
	{"beginning start commencing onset outset", ROLE_LINK, LINK_BEGINNING},
	{"between", ROLE_LINK, LINK_BETWEEN},
	{"by", ROLE_LINK, LINK_BY},
	{"couple", ROLE_LINK, LINK_COUPLE},
	{"down", ROLE_LINK, LINK_DOWN},
	{"during", ROLE_LINK, LINK_DURING},
	{"early", ROLE_LINK, LINK_EARLY},
	{"end close conclusion completion", ROLE_LINK, LINK_END},
	{"every each", ROLE_LINK, LINK_EVERY},
	{"example", ROLE_LINK, LINK_EXAMPLE},
	{"financial fiscal tax", ROLE_LINK, LINK_FINANCIAL},
	{"for", ROLE_LINK, LINK_FOR},
	{"from", ROLE_LINK, LINK_FROM},
	{"in", ROLE_LINK, LINK_IN},
	{"instead", ROLE_LINK, LINK_INSTEAD},
	{"last past previous prior preceding", ROLE_LINK, LINK_LAST},
	{"late", ROLE_LINK, LINK_LATE},
	{"later", ROLE_LINK, LINK_LATER},
	{"latest", ROLE_LINK, LINK_LATEST},
	{"mid middle", ROLE_LINK, LINK_MID},
	{"next coming upcoming", ROLE_LINK, LINK_NEXT},
	{"no not", ROLE_LINK, LINK_NO},
	{"now", ROLE_LINK, LINK_NOW},
	{"of", ROLE_LINK, LINK_OF},
	{"on upon", ROLE_LINK, LINK_ON},
	{"or", ROLE_LINK, LINK_OR},
	{"other alternate", ROLE_LINK, LINK_OTHER},
	{"out", ROLE_LINK, LINK_OUT},
	{"over across", ROLE_LINK, LINK_OVER},
	{"per", ROLE_LINK, LINK_PER},
	{"possible", ROLE_LINK, LINK_POSSIBLE},
	{"pre", ROLE_LINK, LINK_PRE},
	{"since", ROLE_LINK, LINK_SINCE},
	{"than", ROLE_LINK, LINK_THAN},
	{"the", ROLE_LINK, LINK_THE},
	{"this current", ROLE_LINK, LINK_THIS},
	{"throughout", ROLE_LINK, LINK_THROUGHOUT},
	{"time", ROLE_LINK, LINK_TIME},
	{"times", ROLE_LINK, LINK_TIMES},
	{"to", ROLE_LINK, LINK_TO},
	{"until till", ROLE_LINK, LINK_UNTIL},
	{"up", ROLE_LINK, LINK_UP},
	{"wc w/c w/b w/e", ROLE_LINK, LINK_WC},
	{"within inside", ROLE_LINK, LINK_WITHIN},
	{"working business calendar school consecutive full", ROLE_LINK, LINK_WORKING},
	{"my our your their his her its", ROLE_LINK, LINK_MY},
	{"mr mrs ms miss dr theresa", ROLE_LINK, LINK_TITLE},

	{"zero nil two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen "
         "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
         ROLE_NUMERAL, NUMERAL_PLAIN},
	{"one", ROLE_NUMERAL, NUMERAL_ONE},
	{"dozen hundred thousand million billion", ROLE_NUMERAL, NUMERAL_SCALE},
	{"half", ROLE_NUMERAL, NUMERAL_PART},
	{"once", ROLE_NUMERAL, NUMERAL_TIMES},
	{"twice thrice", ROLE_NUMERAL, NUMERAL_TIMES},
	{"first", ROLE_ORDINAL, 1},
	{"second", ROLE_ORDINAL, 2},
	{"third", ROLE_ORDINAL, 3},
	{"fourth", ROLE_ORDINAL, 4},
	{"fifth", ROLE_ORDINAL, 5},
	{"sixth", ROLE_ORDINAL, 6},
	{"seventh", ROLE_ORDINAL, 7},
	{"eighth", ROLE_ORDINAL, 8},
	{"ninth", ROLE_ORDINAL, 9},
	{"tenth", ROLE_ORDINAL, 10},
	{"eleventh", ROLE_ORDINAL, 11},
	{"twelfth", ROLE_ORDINAL, 12},
	{"thirteenth", ROLE_ORDINAL, 13},
	{"fourteenth", ROLE_ORDINAL, 14},
	{"fifteenth", ROLE_ORDINAL, 15},
	{"sixteenth", ROLE_ORDINAL, 16},
	{"eighteenth", ROLE_ORDINAL, 18},
	{"twentieth", ROLE_ORDINAL, 20},
	{"thirtieth", ROLE_ORDINAL, 30},
	{"fortieth", ROLE_ORDINAL, 40},
	{"fiftieth", ROLE_ORDINAL, 50},
	{"sixtieth", ROLE_ORDINAL, 60},
	{"final", ROLE_ORDINAL, 1},

	{"january january's jan", ROLE_MONTH, 1},
	{"february february's feb", ROLE_MONTH, 2},
	{"march march's mar", ROLE_MONTH, 3},
	{"april april's apr", ROLE_MONTH, 4},
	{"may may's", ROLE_MONTH, 5},
	{"june june's jun", ROLE_MONTH, 6},
	{"july july's jul", ROLE_MONTH, 7},
	{"august august's aug", ROLE_MONTH, 8},
	{"september september's sept sep", ROLE_MONTH, 9},
	{"october october's oct", ROLE_MONTH, 10},
	{"november november's nov", ROLE_MONTH, 11},
	{"december december's dec", ROLE_MONTH, 12},
	{"monday monday's mon", ROLE_WEEKDAY, 1},
	{"tuesday tuesday's tue tues", ROLE_WEEKDAY, 2},
	{"wednesday wednesday's wed weds", ROLE_WEEKDAY, 3},
	{"thursday thursday's thu thur thurs", ROLE_WEEKDAY, 4},
	{"friday friday's fri", ROLE_WEEKDAY, 5},
	{"saturday saturday's weekend weekend's", ROLE_WEEKDAY, 6},
	{"sunday sunday's", ROLE_WEEKDAY, 7},
	{"mondays", ROLE_WEEKDAYS, 1},
	{"tuesdays", ROLE_WEEKDAYS, 2},
	{"wednesdays", ROLE_WEEKDAYS, 3},
	{"thursdays", ROLE_WEEKDAYS, 4},
	{"fridays", ROLE_WEEKDAYS, 5},
	{"saturdays weekends", ROLE_WEEKDAYS, 6},
	{"sundays", ROLE_WEEKDAYS, 7},
	{"seconds secs", ROLE_UNIT, UNIT_SECOND},
	{"minute minutes mins min", ROLE_UNIT, UNIT_MINUTE},
	{"hour hours hrs hr hour's", ROLE_UNIT, UNIT_HOUR},
	{"day days day's wd wds weekday weekdays shift shifts morning afternoon evening", ROLE_UNIT, UNIT_DAY},
	{"week weeks week's wk wks", ROLE_UNIT, UNIT_WEEK},
	{"fortnight fortnights fortnight's", ROLE_UNIT, UNIT_FORTNIGHT},
	{"month months month's mth mths", ROLE_UNIT, UNIT_MONTH},
	{"quarter quarters quarter's", ROLE_UNIT, UNIT_QUARTER},
	{"year years year's yr yrs", ROLE_UNIT, UNIT_YEAR},
	{"hourly", ROLE_REPEAT, UNIT_HOUR},
	{"daily nightly", ROLE_REPEAT, UNIT_DAY},
	{"weekly", ROLE_REPEAT, UNIT_WEEK},
	{"fortnightly biweekly", ROLE_REPEAT, UNIT_FORTNIGHT},
	{"monthly", ROLE_REPEAT, UNIT_MONTH},
	{"quarterly termly", ROLE_REPEAT, UNIT_QUARTER},
	{"annually yearly annual", ROLE_REPEAT, UNIT_YEAR},
	{"biannually biannual", ROLE_REPEAT, REPEAT_HALF_YEARLY},
	{"today tonight", ROLE_TODAY, 0},
	{"tomorrow tomorrow's tmrw tomoz 2morrow tomorow tommorow tommorrow", ROLE_TODAY, 1},
	{"q1", ROLE_QUARTER, 1},
	{"q2", ROLE_QUARTER, 2},
	{"q3", ROLE_QUARTER, 3},
	{"q4", ROLE_QUARTER, 4},
	{"easter", ROLE_FEAST, FEAST_EASTER},
	{"halloween", ROLE_FEAST, FEAST_HALLOWEEN},
	{"thanksgiving", ROLE_FEAST, FEAST_THANKSGIVING},
	{"whitsun pentecost", ROLE_FEAST, FEAST_PENTECOST},
	{"michaelmas candlemas whitsuntide advent holi purim sukkot epiphany ramadan eid diwali hanukkah vaisakhi "
         "passover lent",
         ROLE_FEAST, FEAST_MOVABLE},
	{"christmas xmas", ROLE_FEAST, FEAST_CHRISTMAS},
	{"spring", ROLE_SEASON, 3},
	{"summer", ROLE_SEASON, 6},
	{"autumn", ROLE_SEASON, 9},
	{"winter", ROLE_SEASON, 12},

	{"appraisal appraisals review reviews meeting meetings launch launches deadline exam exams examination "
         "assessment "
         "assessments probation induction training course courses session sessions visit sprint sprints unit module "
         "term "
         "semester release interview interviews holiday holidays inspection audit event conference handover milestone "
         "project "
         "programme program contract tutorial observation opening placement internship apprenticeship workshop "
         "onboarding "
         "supervision stocktake demo presentation implementation go rollout season phase period cycle iteration lesson "
         "class "
         "stage campaign election merger move migration hand submission qualification join joining departure leave "
         "start "
         "1:1 one-to-one debrief retrospective standup test trial pilot "
         "appraisal fair fete festival ceremony gala sale sales refurbishment refit changeover switchover cutover "
         "upgrade "
         "renewal expiry closure reopening relaunch inspections audits mocks results graduation enrolment intake rush "
         "break retirement secondment return anniversary huddle briefing agm summit "
         "moderation standardisation verification pdr conferences workshops catchup stocktaking completion "
         "wedding weddings birthday christening funeral match matches concert gig performance show shows exhibition "
         "tournament race marathon regatta premiere discharge admission operation surgery scan appointment "
         "procedure treatment tribunal sentencing referendum vote ballot egm viva mock intake kick-off kickoff "
         "deployment cutover freeze beta shutdown outage maintenance tenancy arrival arrivals birth harvest "
         "assembly expiration tender award publication consultation referral auction shoot filming broadcast "
         "fixture fixtures retreat offsite residential expedition cruise tour excursion matriculation assignment "
         "coursework dissertation induction orientation shoot unveiling jubilee tasting delivery closedown "
         "standdown draw raffle barbecue bbq picnic dinner gathering reunion pitch pitches showcase hackathon "
         "playoffs playoff sitting sittings olympics cup prom fayre camp crossing "
         "roadshow elections budget half-term holidays sprints modules units terms supervisions tutorials "
         "lessons handovers peak workplan hearing trip payday",
         ROLE_EVENT, 0},
	{"receipt receiving enquiry query call ticket complaint order being message email request contact purchase "
         "purchasing delivery dispatch calls tickets complaints orders messages emails requests queries enquiries "
         "letter letters refund refunds return returns parcel parcels voicemail voicemails case cases claim claims "
         "application applications mail mails post text texts incident incidents chat chats booking bookings",
         ROLE_CASE, 0},
	{"will shall due deadline target targets aim aims plan plans planned going intend intends scheduled slated "
         "must "
         "shan't won't gonna wanna wants wish wishes promised pledged vowed committed promise promises pledge pledges "
         "undertake undertakes commit commits hereby ought resolution resolutions ambition "
         "should needs need i'll we'll they'll you'll it'll tbc goal goals objective expected required ensure "
         "timescale timescales timeframe timeline hope hopes want aiming hoping planning",
         ROLE_FUTURE, 0},
	{"was were had did ago yesterday went took came gave saw became began wrote spoke chose knew rose fell grew "
         "broke "
         "drove ran rang sang sank drank flew forgot froze rode shook stole swore swam threw tore wore woke withdrew "
         "arose "
         "overcame undertook underwent overheard hid hung shrank crept wept "
         "wasn't weren't didn't hadn't couldn't born",
         ROLE_PAST, 0},
	{"got made found told said met left taught learnt dealt kept led sent spent thought felt built bought "
         "brought held "
         "won lost paid sold stood understood used done been gone grown fallen risen driven chosen shown known begun "
         "seen taken given written become read set put heard fed fought slept struck swept sat bound bent burnt caught "
         "laid lent meant said stuck swung rung worn shaken spoken broken forgotten chosen hidden learned",
         ROLE_PARTICIPLE, 0},
	{"eod cob cop", ROLE_PERIOD_END, UNIT_DAY},
	{"eow", ROLE_PERIOD_END, UNIT_WEEK},
	{"eom", ROLE_PERIOD_END, UNIT_MONTH},
	{"eoq", ROLE_PERIOD_END, UNIT_QUARTER},
	{"eoy eofy", ROLE_PERIOD_END, UNIT_YEAR},
	{"h1", ROLE_QUARTER, 5},
	{"h2", ROLE_QUARTER, 6},
	{"guide quotation quote tutorial chapter list page line sentence queue document road form street corridor "
         "paragraph article file text row column "
         "story",
         ROLE_PLACE, 0},
	{"have has having i've we've they've you've haven't hasn't", ROLE_HAVE, 0},
	{"i we you he she they it who", ROLE_SUBJECT, 0},
	{"open opens opening closed closes staffed lines available shut shuts manned collections", ROLE_OPEN, 0},
	{"charge charges fee fees price prices pricing rate rates cost costs salary salaries pay wage wages allowance "
         "allowances billing subscription subscriptions payment payments railcard paper special specials takings "
         "magazine "
         "budget income bonus turnover premium "
         "entitlement rent rents tickets tariff tariffs tuition ticket pass season revenue active users newsletter "
         "limit quota average total figure figures "
         "volume spend",
         ROLE_PRICE, 0},
	{"room version page step chapter section level number no nr question criterion form ext extension tel "
         "telephone line "
         "windows iso table figure item grade bay floor gate platform bus case stage part appendix unit module week "
         "task option phase v ver type building desk suite flat bs en article rule code pin ref reference invoice day "
         "sheet slide note route door size model",
         ROLE_NAMING, 0},
	{"increase increases increased increasing reduce reduces reduced reducing raise raises raised raising lower "
         "lowers "
         "lowered lowering cut cuts cutting improve improves improved improving decrease decreased decreasing drop "
         "dropped "
         "drops fell fall falls rise rose rises risen grow grew grown boost boosted lift lifted bring brought move "
         "moved "
         "shorten shortened speed faster slower higher lower more fewer less went climbed shrink shrank",
         ROLE_CHANGE, CHANGE_ANY},
	{"halve halves halved halving", ROLE_CHANGE, CHANGE_HALVE},
	{"double doubles doubled doubling", ROLE_CHANGE, CHANGE_DOUBLE},
	{"triple triples tripled tripling treble trebled", ROLE_CHANGE, CHANGE_TRIPLE},
	{"about around roughly approximately circa nearly almost approx", ROLE_ROUGHLY, 0},
	{"soon shortly eventually ongoing asap someday sometime", ROLE_VAGUE, 0},
	{"start starts begin begins join joins finish finishes complete completes open opens close closes arrive "
         "arrives "
         "launch launches return returns retire retires move moves end ends expire expires change changes pass passes "
         "turn turns hits hit reaches reach sails sail flies fly departs depart marries marry dies die wakes wake "
         "freeze freezes thaw thaws ripen ripens flower flowers hatch hatches sets lapse lapses runs take takes "
         "qualify qualifies land lands graduate graduates leave leaves resign resigns relaunch relaunches reopen "
         "reopens "
         "switch switches upgrade upgrades merge merges migrate migrates transfer transfers relocate relocates settle "
         "settles",
         ROLE_MILESTONE, 0},
	{"due down gone sorted settled cleared repaid paid fitted painted laid dry recovered healed decided elected "
         "passed "
         "registered enrolled discharged admitted moved finalised finalized released live certified audited "
         "reviewed tested merged deployed printed posted sealed connected fully born "
         "finished complete completed ready over up out done live back in installed approved signed confirmed agreed "
         "published delivered fixed trained qualified through here launched recruited hired appointed available "
         "on away off open closed set-up repaired replaced built opened passed submitted started",
         ROLE_STATE, 0},
	{"customer customers caller callers client clients guest guests visitor visitors patient patients they he she "
         "passenger passengers shopper shoppers tenant tenants member members diner diners resident residents learner "
         "learners parent parents person people somebody someone anybody anyone user users",
         ROLE_PERSON, 0},
	/* What things are that is so: "Interest is calculated daily". */
	{"sold calculated charged credited debited priced compounded capped limited based derived averaged "
         "estimated classed defined treated regarded considered named called known found produced used "
         "eaten published printed broadcast aired located situated included covered rolled awarded "
         "grown "
         "spent lost bought consumed drunk generated worn celebrated commemorated "
         "insured invested taxed deducted accrued multiplied divided spoken associated caused affected hosted inspired "
         "frequented crowded guaranteed backed funded subsidised waived refunded reimbursed",
         ROLE_MOOD, MOOD_PASSIVE},
	/* What things do by themselves, or a place or a body is known for: "The arboretum loses two beeches every autumn". */
	{"arrive arrives renew renews lose loses last lasts peak peaks rise rises fall "
         "falls "
         "flower flowers bloom blooms ripen ripens migrate migrates breed breeds hatch hatches melt melts flood floods "
         "appear appears cost costs average averages sell sells attract attracts draw draws cater caters contain "
         "contains "
         "burn burns consume consumes weigh weighs produce produces generate generates earn earns grow grows shrink "
         "shrinks "
         "vary varies depend depends exceed exceeds equal equals stop stops lapse lapses welcome welcomes "
         "include includes feature features employ employs export exports import imports win wins suffer suffers "
         "spend spends enjoy enjoys gain gains sleep sleeps live lives eat eats drink drinks suit suits tend tends "
         "roll rolls accrue accrues carry carries amount amounts add adds reset resets refresh refreshes "
         "mark marks celebrate celebrates span spans stretch stretches date dates belong belongs exist exists "
         "contribute contributes account accounts represent represents show shows drop drops swell swells "
         "rain rains snow snows freeze freezes dry dries love loves hate hates prefer prefers feel feels "
         "applies seem seems visit visits commute commutes stay stays remain remains take takes",
         ROLE_MOOD, MOOD_ACTIVE},
	/* Who may do something, or is owed it: "You can cancel within two weeks". */
	{"can cannot can't may might could able entitled entitlement eligible allowed permitted qualify qualifies "
         "right",
         ROLE_MOOD, MOOD_GRANT},
	/* Numbers that nobody set: "some fifty letters", "thousands of swans". */
	{"some than over or hundreds thousands millions dozens scores tons tonnes litres about around roughly "
         "approximately nearly almost",
         ROLE_MOOD, MOOD_COUNT},
	{"expect last how valid paid billed invoiced come comes", ROLE_MOOD, MOOD_PLAIN},
	{"means denotes signifies refers term", ROLE_MOOD, MOOD_DEFINE},
	{"please pls plz kindly like love is are isn't aren't it's they're should could would might ought typically "
         "usually normally generally often mostly most traditionally don't doesn't nobody never needn't cannot can't "
         "leave holiday holidays entitled accrue accrues accrued agreed decided resolved arranged asked told offered "
         "volunteered instructed invited urged advised reminded tasked booked moved postponed rescheduled delayed "
         "extended pencilled slipped reserved fixed put pushed scheduled confirmed set brought deferred adjourned "
         "rearranged allocated promised given",
         ROLE_MOOD, 0},
	{NULL, ROLE_COMMON, 0},
};

static const char *const classes[CLASS_COUNT] = {
	[CLASS_NONE] = "",
#define CLASS(name, words) [name] = words,
#include "prose_classes.def"
#undef CLASS
};

const char *prose_class_words(enum word_class class)
{
	return classes[class];
}

const struct known_word *prose_known_words(void)
{
	return known;
}
