#include "prose_bench.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

static const char reference_day[] = "2026-01-15"; /* a Thursday */

static int begin(void **state)
{
	struct set_up *it = new_set_up();
	lexicon_seal(it->lexicon);
	*state = it;
	return 0;
}

struct time_case {
	const char *text;
	enum time_kind kind;
	const char *start, *end; /* NULL where it is not resolved */
	const char *repeat;
};

static bool is_day(bool resolved, int64_t day, const char *expected)
{
	char written[CALENDAR_DATE_ROOM];
	if (!resolved || !expected)
		return !resolved && !expected;
	return strcmp(calendar_write(day, written), expected) == 0;
}

static const struct found_time *times_of(const struct set_up *it, const char *text, size_t *count)
{
	int64_t reference = 0;
	calendar_read(reference_day, sizeof reference_day - 1, &reference);
	return prose_times(read(it, text), reference, count);
}

static void finds_times(void **state)
{
	static const struct time_case cases[] = {
		{"I will finish by the end of Q3.", TIME_DATE, "2026-09-30", "2026-09-30", NULL},
		{"Finish the workbook within six weeks.", TIME_RELATIVE, "2026-01-15", "2026-02-26", NULL},
		{"I want to do it before my appraisal.", TIME_EVENT, NULL, NULL, NULL},
		{"I want to pass in March.", TIME_DATE, "2026-03-01", "2026-03-31", NULL},
		{"Start w/c 12 January.", TIME_DATE, "2026-01-12", "2026-01-18", NULL},
		{"Hand it in by 31/03/26.", TIME_DATE, "2026-03-31", "2026-03-31", NULL},
		{"Present it on 1st Feb.", TIME_DATE, "2026-02-01", "2026-02-01", NULL},
		{"I will meet my coach fortnightly.", TIME_RECURRING, NULL, NULL, "P2W"},
		{"I will check it every Friday.", TIME_RECURRING, "2026-01-16", "2026-01-16", "P1W"},
		{"Done by the end of the financial year.", TIME_DATE, "2026-03-31", "2026-03-31", NULL},
		{"I will know it by Easter.", TIME_DATE, "2026-04-05", "2026-04-05", NULL},
		{"Launch in mid-June.", TIME_DATE, "2026-06-11", "2026-06-20", NULL},
		{"I will start next month.", TIME_RELATIVE, "2026-02-01", "2026-02-28", NULL},
		{"Over the next 3 months I will shadow Sam.", TIME_RELATIVE, "2026-01-15", "2026-04-15", NULL},
		{"By 31 January 2026 I will have it.", TIME_DATE, "2026-01-31", "2026-01-31", NULL},
		{"By the end of this year.", TIME_RELATIVE, "2026-12-31", "2026-12-31", NULL},
		{"In the next quarter I will lead one.", TIME_RELATIVE, "2026-04-01", "2026-06-30", NULL},
		{"Finish in a fortnight.", TIME_RELATIVE, "2026-01-29", "2026-01-29", NULL},
		{"within two working days", TIME_RELATIVE, "2026-01-15", "2026-01-19", NULL},
		{"by 2026-02-06", TIME_DATE, "2026-02-06", "2026-02-06", NULL},
		{"by Friday", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"Every two weeks I ask for feedback.", TIME_RECURRING, NULL, NULL, "P2W"},
		{"Practise twice a year.", TIME_RECURRING, NULL, NULL, "P6M"},
		{"I meet her on Mondays.", TIME_RECURRING, "2026-01-19", "2026-01-19", "P1W"},
		{"Two weeks before the event, send it.", TIME_EVENT, NULL, NULL, NULL},
		{"Send it by close of business on Monday.", TIME_RELATIVE, "2026-01-19", "2026-01-19", NULL},
		{"by 29 February", TIME_DATE, "2028-02-29", "2028-02-29", NULL},
		/* counted from a day */
		{"Ring her back on Friday week.", TIME_RELATIVE, "2026-01-23", "2026-01-23", NULL},
		{"I'll ring them tomorrow week.", TIME_RELATIVE, "2026-01-23", "2026-01-23", NULL},
		{"I'll plan tomorrow week by week.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"I will check it every Sat.", TIME_RECURRING, "2026-01-17", "2026-01-17", "P1W"},
		/* so many that nobody knows how many */
		{"I'll answer them within a few days.", TIME_RELATIVE, NULL, NULL, NULL},
		{"I'll have it done within several weeks.", TIME_RELATIVE, NULL, NULL, NULL},
		{"I will check it every few weeks.", TIME_RECURRING, NULL, NULL, NULL},
		{"Print them a week tomorrow.", TIME_RELATIVE, "2026-01-23", "2026-01-23", NULL},
		{"I'll ask on Tuesday next week.", TIME_RELATIVE, "2026-01-20", "2026-01-20", NULL},
		{"The week after next I'll cover the desk.", TIME_RELATIVE, "2026-01-26", "2026-02-01", NULL},
		{"Finish it in under six weeks.", TIME_RELATIVE, "2026-01-15", "2026-02-26", NULL},
		{"Pay it by the 5th of next month.", TIME_RELATIVE, "2026-02-05", "2026-02-05", NULL},
		{"Clear it before the month is out.", TIME_RELATIVE, "2026-01-31", "2026-01-31", NULL},
		{"Call the plumber back by 4 o'clock.", TIME_RELATIVE, "2026-01-15", "2026-01-15", NULL},
		/* days of feasts, and days of months */
		{"Order the eggs by Good Friday.", TIME_DATE, "2026-04-03", "2026-04-03", NULL},
		{"Pack the costumes by Halloween.", TIME_DATE, "2026-10-31", "2026-10-31", NULL},
		{"On the last Friday of January we count.", TIME_DATE, "2026-01-30", "2026-01-30", NULL},
		{"In the second week of May I'll shadow Jo.", TIME_DATE, "2026-05-08", "2026-05-14", NULL},
		/* headings and ranges */
		{"March: shadow the office.", TIME_DATE, "2026-03-01", "2026-03-31", NULL},
		{"Jan-March: watch Ola.", TIME_DATE, "2026-01-01", "2026-03-31", NULL},
		{"Timescale: 3 months", TIME_RELATIVE, "2026-01-15", "2026-04-15", NULL},
		{"Send it by noon on Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"Post it by close of play Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		/* what comes round */
		{"On the 1st of every month send the rota.", TIME_RECURRING, "2026-02-01", "2026-02-01", "P1M"},
		{"Every second Tuesday I run a quiz.", TIME_RECURRING, "2026-01-20", "2026-01-20", "P2W"},
		{"Ask for a case at each supervision.", TIME_RECURRING, NULL, NULL, NULL},
		/* days that stand free */
		{"Rehearsal Wednesday, bring a stand.", TIME_RELATIVE, "2026-01-21", "2026-01-21", NULL},
		{"The plumber comes Thursday between 8 and 12.", TIME_RELATIVE, "2026-01-22", "2026-01-22", NULL},
		{"Code freeze: 27 Feb 2026", TIME_DATE, "2026-02-27", "2026-02-27", NULL},
		{"Drop the keys off sat morning.", TIME_RELATIVE, "2026-01-17", "2026-01-17", NULL},
		{"Reopening autumn 2026, funding permitting.", TIME_DATE, "2026-09-01", "2026-11-30", NULL},
		{"Reports go home mid-March.", TIME_DATE, "2026-03-11", "2026-03-20", NULL},
		{"I'll finish the essay tonight if I can.", TIME_RELATIVE, "2026-01-15", "2026-01-15", NULL},
		{"Half term is 16 to 20 February.", TIME_DATE, "2026-02-20", "2026-02-20", NULL},
		/* time that is given, and counted from a day */
		{"You've got six weeks to turn it round.", TIME_RELATIVE, "2026-01-15", "2026-02-26", NULL},
		{"Residents have 14 days to object.", TIME_RELATIVE, "2026-01-15", "2026-01-29", NULL},
		{"Post it two weeks before Easter.", TIME_DATE, "2026-03-22", "2026-03-22", NULL},
		{"Send it within a week of 1 March.", TIME_DATE, "2026-03-01", "2026-03-08", NULL},
		{"Bloods again in 6/52.", TIME_RELATIVE, "2026-02-26", "2026-02-26", NULL},
		{"Review at six months.", TIME_EVENT, NULL, NULL, NULL},
		{"Nothing to eat for the first 48 hours.", TIME_EVENT, NULL, NULL, NULL},
		/* other ways to write a day */
		{"Paint the hall before Sunday.", TIME_RELATIVE, "2026-01-17", "2026-01-17", NULL},
		{"RSVP by 2/28/2026.", TIME_DATE, "2026-02-28", "2026-02-28", NULL},
		{"File it by Feb. 6, 2026.", TIME_DATE, "2026-02-06", "2026-02-06", NULL},
		{"Vacate it by the 28th day of February 2026.", TIME_DATE, "2026-02-28", "2026-02-28", NULL},
		{"Send it by next Friday.", TIME_RELATIVE, "2026-01-23", "2026-01-23", NULL},
		{"Ring on the Monday after next.", TIME_RELATIVE, "2026-01-26", "2026-01-26", NULL},
		{"Meet on Tue 27/1.", TIME_DATE, "2026-01-27", "2026-01-27", NULL},
		{"Finish it by the end of the decade.", TIME_RELATIVE, "2029-12-31", "2029-12-31", NULL},
		{"We will ship it in the second half of February.", TIME_DATE, "2026-02-16", "2026-02-28", NULL},
		{"Check it halfway through the week.", TIME_RELATIVE, "2026-01-14", "2026-01-14", NULL},
		{"By winter I want to fit tyres.", TIME_DATE, "2026-12-01", "2027-02-28", NULL},
		{"Clean it by Thanksgiving.", TIME_DATE, "2026-11-26", "2026-11-26", NULL},
		/* what was said of what is to be */
		{"The meeting has been moved to Thursday 5 February.", TIME_DATE, "2026-02-05", "2026-02-05", NULL},
		{"I've booked the van for Saturday.", TIME_RELATIVE, "2026-01-17", "2026-01-17", NULL},
		{"We agreed to meet on Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"Proofread the leaflet by 9 March, as last time we got it wrong.", TIME_DATE, "2026-03-09",
	         "2026-03-09", NULL},
		{"Applications will be accepted until 31 March 2021.", TIME_DATE, "2021-03-31", "2021-03-31", NULL},
		{"We phone home twice a term about what went right.", TIME_RECURRING, NULL, NULL, NULL},
		/* more that comes round */
		{"Patients must be turned every four hours.", TIME_RECURRING, NULL, NULL, NULL},
		{"Rotate the keys at 90-day intervals.", TIME_RECURRING, NULL, NULL, "P90D"},
		{"Count the stock every September.", TIME_RECURRING, "2026-09-01", "2026-09-30", "P1Y"},
		{"Read one chapter of the book a fortnight.", TIME_RECURRING, NULL, NULL, "P2W"},
		/* milestones */
		{"Apply for it once the course is finished.", TIME_EVENT, NULL, NULL, NULL},
		{"I'll write it down before I go on leave.", TIME_EVENT, NULL, NULL, NULL},
		{"Practise when the new scanners arrive.", TIME_EVENT, NULL, NULL, NULL},
		{"Raise it at my next one-to-one.", TIME_EVENT, NULL, NULL, NULL},
		{"Print enough in time for the fair.", TIME_EVENT, NULL, NULL, NULL},
		{"Do it by half-term.", TIME_EVENT, NULL, NULL, NULL},
		{"Bring the figures to the next meeting.", TIME_EVENT, NULL, NULL, NULL},
		{"Lift the dahlias after the first frost.", TIME_EVENT, NULL, NULL, NULL},
		{"Match fees are to be paid before kick-off.", TIME_EVENT, NULL, NULL, NULL},
		{"Hand your keys in on your last day.", TIME_EVENT, NULL, NULL, NULL},
		{"Get the barley in before the weather breaks.", TIME_EVENT, NULL, NULL, NULL},
		{"By the time you read this I'll be on leave.", TIME_EVENT, NULL, NULL, NULL},
		{"I'll drop the keys round in the morning.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"Jan to bring quotes to the March meeting.", TIME_DATE, "2026-03-01", "2026-03-31", NULL},
		{"The vote is set for 11 June.", TIME_DATE, "2026-06-11", "2026-06-11", NULL},
		{"The tenant shall paint it every fourth year.", TIME_RECURRING, NULL, NULL, "P4Y"},
		{"When you leave, hand in your badge.", TIME_EVENT, NULL, NULL, NULL},
		{"Let's label the boxes before the movers come.", TIME_EVENT, NULL, NULL, NULL},
		{"The event takes place on 5 June 2023.", TIME_DATE, "2023-06-05", "2023-06-05", NULL},
		{"You can appeal within ten days of the decision.", TIME_EVENT, NULL, NULL, NULL},
		{"Please have it with me by 9am on Thursday 5 February.", TIME_DATE, "2026-02-05", "2026-02-05", NULL},
		{"Hand it in by 1 March 2026, e.g. at the front desk.", TIME_DATE, "2026-03-01", "2026-03-01", NULL},
		{"Finish one course, for example first aid, by 1 March.", TIME_DATE, "2026-03-01", "2026-03-01", NULL},
		{"Send samples such as tiles by 1 May 2026.", TIME_DATE, "2026-05-01", "2026-05-01", NULL},
		{"Move to the new format on 1 June 2026.", TIME_DATE, "2026-06-01", "2026-06-01", NULL},
		{"From 1 June 2026, every employee should use the new card.", TIME_DATE, "2026-06-01", "2026-06-01",
	         NULL},
		{"Submit the form by 31 July 2024.", TIME_DATE, "2024-07-31", "2024-07-31", NULL},
		{"The contract will end on 31 July 2026.", TIME_DATE, "2026-07-31", "2026-07-31", NULL},
		{"You don't need to travel, but you must send the report every Friday.", TIME_RECURRING, "2026-01-16",
	         "2026-01-16", "P1W"},
		{"No need to call, reply by Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"You are required to meet weekly.", TIME_RECURRING, NULL, NULL, "P1W"},
		{"Order the cake by 25 December (Christmas Day).", TIME_DATE, "2026-12-25", "2026-12-25", NULL},
		{"The Christmas party is on 12 December.", TIME_DATE, "2026-12-12", "2026-12-12", NULL},
		{"Rehearsal 25 December", TIME_DATE, "2026-12-25", "2026-12-25", NULL},
		{"Sending the report every Friday", TIME_RECURRING, "2026-01-16", "2026-01-16", "P1W"},
		{"Reading one paper every week will help me.", TIME_RECURRING, NULL, NULL, "P1W"},
		{"Coaching two juniors every Wednesday is my goal.", TIME_RECURRING, "2026-01-21", "2026-01-21", "P1W"},
		{"We will move within the next year.", TIME_RELATIVE, "2026-01-15", "2027-01-15", NULL},
		{"I could finish it within the next month.", TIME_RELATIVE, "2026-01-15", "2026-02-15", NULL},
		{"My second year starts in September.", TIME_DATE, "2026-09-01", "2026-09-30", NULL},
		{"A colleague emailed asking you to support Ann and lead a workshop next week.", TIME_RELATIVE,
	         "2026-01-19", "2026-01-25", NULL},
		{"Sam wrote to you, asking you to cover the desk and train a starter next month.", TIME_RELATIVE,
	         "2026-02-01", "2026-02-28", NULL},
		{"He mailed us asking us to clear the store next week.", TIME_RELATIVE, "2026-01-19", "2026-01-25",
	         NULL},
		{"Sam is asking us to join the audit next week.", TIME_RELATIVE, "2026-01-19", "2026-01-25", NULL},
		{"Feature freeze 2-3 days before release", TIME_EVENT, NULL, NULL, NULL},
		{"Test freeze 5 days before the launch", TIME_EVENT, NULL, NULL, NULL},
		{"Get to the point where I don't need help by June.", TIME_DATE, "2026-06-01", "2026-06-30", NULL},
		{"Learn first aid e.g. in March.", TIME_DATE, "2026-03-01", "2026-03-31", NULL},
		{"So that nobody has to wait, call them back by Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16",
	         NULL},
		{"Hold the retro on Boxing Day.", TIME_DATE, "2026-12-26", "2026-12-26", NULL},
		{"Post in the channel weekly on Friday.", TIME_RECURRING, "2026-01-16", "2026-01-16", "P1W"},
		{"The rollout is expected within the next six months.", TIME_RELATIVE, "2026-01-15", "2026-07-15",
	         NULL},
		{"Code freeze 1 week before launch", TIME_EVENT, NULL, NULL, NULL},
		{"Send cards a week before the party.", TIME_EVENT, NULL, NULL, NULL},
		{"Order flowers a week before the wedding.", TIME_EVENT, NULL, NULL, NULL},
		{"Send the newsletter twice weekly (Mon, Thu).", TIME_RECURRING, "2026-01-19", "2026-01-19", "P1W"},
		{"Meet the team weekly on Monday's.", TIME_RECURRING, "2026-01-19", "2026-01-19", "P1W"},
		{"Team call weekly, on Tuesdays.", TIME_RECURRING, "2026-01-20", "2026-01-20", "P1W"},
		{"Run the backup weekly (Sun).", TIME_RECURRING, "2026-01-18", "2026-01-18", "P1W"},
		{"Publish the minutes every third Friday of the month.", TIME_RECURRING, "2026-01-16", "2026-01-16",
	         "P1M"},
		{"The sessions take place every first Tuesday of the month.", TIME_RECURRING, "2026-02-03",
	         "2026-02-03", "P1M"},
		{"Review the budget every 2nd Tuesday of the month.", TIME_RECURRING, "2026-02-10", "2026-02-10",
	         "P1M"},
		/* near a day, at its end, of a period, of a feast, of a row */
		{"Meet on alternate Fridays.", TIME_RECURRING, "2026-01-16", "2026-01-16", "P2W"},
		{"I will ask for feedback on alternate weeks.", TIME_RECURRING, NULL, NULL, "P2W"},
		{"I will review it half-yearly.", TIME_RECURRING, NULL, NULL, "P6M"},
		{"Three working days before 30 March I will send it.", TIME_DATE, "2026-03-25", "2026-03-25", NULL},
		{"Two months before 1 June I will book it.", TIME_DATE, "2026-04-01", "2026-04-01", NULL},
		{"Send it two weeks before 31 March.", TIME_DATE, "2026-03-17", "2026-03-17", NULL},
		{"A year before 1 June 2027.", TIME_DATE, "2026-06-01", "2026-06-01", NULL},
		{"Review it at intervals of two weeks.", TIME_RECURRING, NULL, NULL, "P2W"},
		{"Review it at two-week intervals.", TIME_RECURRING, NULL, NULL, "P2W"},
		{"Sunday's service will be at 11.", TIME_RELATIVE, "2026-01-18", "2026-01-18", NULL},
		{"Finish it half past four on Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"Pack it before the movers come.", TIME_EVENT, NULL, NULL, NULL},
		{"On the last working day of the month.", TIME_RECURRING, "2026-01-30", "2026-01-30", "P1M"},
		{"On the last working day of each month I will send the figures.", TIME_RECURRING, "2026-01-30",
	         "2026-01-30", "P1M"},
		{"On the first Monday of every month I will run a huddle.", TIME_RECURRING, "2026-02-02", "2026-02-02",
	         "P1M"},
		{"On the third Friday of the month I will check.", TIME_RECURRING, "2026-01-16", "2026-01-16", "P1M"},
		{"On the 15th of each month I will pay it.", TIME_RECURRING, "2026-01-15", "2026-01-15", "P1M"},
		{"By mid-week I will have it.", TIME_RELATIVE, "2026-01-21", "2026-01-21", NULL},
		{"In the middle of next week.", TIME_RELATIVE, "2026-01-21", "2026-01-21", NULL},
		{"The Friday before Easter I will finish.", TIME_RELATIVE, "2026-04-03", "2026-04-03", NULL},
		{"The Monday after Easter I will start.", TIME_RELATIVE, "2026-04-06", "2026-04-06", NULL},
		{"The Friday before 20 March I will send it.", TIME_RELATIVE, "2026-03-13", "2026-03-13", NULL},
		{"By Black Friday I will have the posters up.", TIME_DATE, "2026-11-27", "2026-11-27", NULL},
		{"By Whitsun.", TIME_DATE, "2026-05-24", "2026-05-24", NULL},
		{"By Pentecost I will know.", TIME_DATE, "2026-05-24", "2026-05-24", NULL},
		{"By 03/2027 I will have passed.", TIME_DATE, "2027-03-01", "2027-03-31", NULL},
		{"By the start of the next financial year.", TIME_DATE, "2026-04-01", "2026-04-01", NULL},
		{"By the end of the next tax year.", TIME_DATE, "2027-03-31", "2027-03-31", NULL},
		{"Before the new term starts.", TIME_EVENT, NULL, NULL, NULL},
		{"Over the next two terms I will shadow Sam.", TIME_RELATIVE, NULL, NULL, NULL},
		{"Every Christmas I will write to each of them.", TIME_RECURRING, NULL, NULL, "P1Y"},
		{"Every half term I will ask them.", TIME_RECURRING, NULL, NULL, NULL},
		{"I will practise three times a week.", TIME_RECURRING, NULL, NULL, "P1W"},
		{"Between now and the interview I will practise.", TIME_RELATIVE, NULL, NULL, NULL},
		{"From now until the audit I will log each one.", TIME_RELATIVE, NULL, NULL, NULL},
		{"By the end of FY 2027/28.", TIME_DATE, NULL, NULL, NULL},
		{"In the spring of next year.", TIME_DATE, "2027-03-01", "2027-05-31", NULL},
		{"By summer next year.", TIME_DATE, "2027-06-01", "2027-08-31", NULL},
		{"By May next year.", TIME_DATE, "2027-05-01", "2027-05-31", NULL},
		{"By this time next year.", TIME_RELATIVE, "2027-01-15", "2027-01-15", NULL},
		{"In year two I will lead one.", TIME_EVENT, NULL, NULL, NULL},
		{"By the end of year 2.", TIME_EVENT, NULL, NULL, NULL},
		{"By year end.", TIME_RELATIVE, "2026-12-31", "2026-12-31", NULL},
		{"By the year's end I will be a coach.", TIME_RELATIVE, "2026-12-31", "2026-12-31", NULL},
		{"In three years' time.", TIME_RELATIVE, "2029-01-15", "2029-01-15", NULL},
		{"In a week or so.", TIME_RELATIVE, "2026-01-22", "2026-01-22", NULL},
		{"In a couple of months.", TIME_RELATIVE, "2026-03-15", "2026-03-15", NULL},
		{"By half term.", TIME_EVENT, NULL, NULL, NULL},
		{"Before half-term.", TIME_EVENT, NULL, NULL, NULL},
		{"At six-month intervals.", TIME_RECURRING, NULL, NULL, "P6M"},
		{"Every other Tuesday I will sit with Sam.", TIME_RECURRING, "2026-01-20", "2026-01-20", "P2W"},
		{"Every second week.", TIME_RECURRING, NULL, NULL, "P2W"},
		{"Every 90 days.", TIME_RECURRING, NULL, NULL, "P90D"},
		{"Each quarter I will show the figures.", TIME_RECURRING, NULL, NULL, "P3M"},
		{"Daily at 5 pm.", TIME_RECURRING, NULL, NULL, "P1D"},
		{"From 3 to 7 March.", TIME_DATE, "2026-03-07", "2026-03-07", NULL},
		{"3-7 March.", TIME_DATE, "2026-03-07", "2026-03-07", NULL},
		{"Between 3 and 7 March.", TIME_DATE, "2026-03-07", "2026-03-07", NULL},
		{"By the weekend.", TIME_RELATIVE, "2026-01-17", "2026-01-18", NULL},
		{"At weekends I will practise.", TIME_RECURRING, "2026-01-17", "2026-01-17", "P1W"},
		{"Before the week is out.", TIME_RELATIVE, "2026-01-18", "2026-01-18", NULL},
		{"Before the year is out.", TIME_RELATIVE, "2026-12-31", "2026-12-31", NULL},
		{"By tonight.", TIME_RELATIVE, "2026-01-15", "2026-01-15", NULL},
		{"By tomorrow lunchtime.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"The day after tomorrow.", TIME_RELATIVE, "2026-01-17", "2026-01-17", NULL},
		{"1st April.", TIME_DATE, "2026-04-01", "2026-04-01", NULL},
		{"April 1st.", TIME_DATE, "2026-04-01", "2026-04-01", NULL},
		{"1st of April 2026.", TIME_DATE, "2026-04-01", "2026-04-01", NULL},
		{"On the 1st I will start.", TIME_RELATIVE, "2026-02-01", "2026-02-01", NULL},
		{"By the 31st.", TIME_RELATIVE, "2026-01-31", "2026-01-31", NULL},
		{"The deadline was moved to May.", TIME_DATE, "2026-05-01", "2026-05-31", NULL},
		{"He has given me until Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"I have got until Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"They agreed that by May I will lead.", TIME_DATE, "2026-05-01", "2026-05-31", NULL},
		{"The half-year review is on alternate Wednesdays.", TIME_RECURRING, "2026-01-21", "2026-01-21", "P2W"},
		{"Every Xmas I write to each of them.", TIME_RECURRING, NULL, NULL, "P1Y"},
		{"I have got to finish it by Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"By Tuesday 3 March.", TIME_DATE, "2026-03-03", "2026-03-03", NULL},
		{"By Tue 3rd March 2026.", TIME_DATE, "2026-03-03", "2026-03-03", NULL},
		{"On 3 and 10 March I will ring.", TIME_DATE, "2026-03-10", "2026-03-10", NULL},
		{"By the 3rd and the 10th of March.", TIME_DATE, "2026-03-10", "2026-03-10", NULL},
		{"By 5pm on 3 March.", TIME_DATE, "2026-03-03", "2026-03-03", NULL},
		{"By 3 March at 5 pm.", TIME_DATE, "2026-03-03", "2026-03-03", NULL},
		{"By 3/3.", TIME_DATE, "2026-03-03", "2026-03-03", NULL},
		{"By 3.3.2026.", TIME_DATE, "2026-03-03", "2026-03-03", NULL},
		{"By 3-3-2026.", TIME_DATE, "2026-03-03", "2026-03-03", NULL},
		{"By 2026/03/03.", TIME_DATE, "2026-03-03", "2026-03-03", NULL},
		{"By March '26.", TIME_DATE, "2026-03-01", "2026-03-31", NULL},
		{"By Mar 2026.", TIME_DATE, "2026-03-01", "2026-03-31", NULL},
		{"By March.", TIME_DATE, "2026-03-01", "2026-03-31", NULL},
		{"By the end of March 2026.", TIME_DATE, "2026-03-31", "2026-03-31", NULL},
		{"By the beginning of March.", TIME_DATE, "2026-03-01", "2026-03-01", NULL},
		{"By early March.", TIME_DATE, "2026-03-01", "2026-03-10", NULL},
		{"By late March.", TIME_DATE, "2026-03-21", "2026-03-31", NULL},
		{"By mid-March.", TIME_DATE, "2026-03-11", "2026-03-20", NULL},
		{"By the second week of March.", TIME_DATE, "2026-03-08", "2026-03-14", NULL},
		{"By the first half of March.", TIME_DATE, "2026-03-01", "2026-03-15", NULL},
		{"By the last week of March.", TIME_DATE, "2026-03-25", "2026-03-31", NULL},
		{"In the week of 2 March.", TIME_DATE, "2026-03-02", "2026-03-08", NULL},
		{"Week beginning 2 March.", TIME_DATE, "2026-03-02", "2026-03-08", NULL},
		{"Week commencing 2nd March 2026.", TIME_DATE, "2026-03-02", "2026-03-08", NULL},
		{"In week 10.", TIME_EVENT, NULL, NULL, NULL},
		{"By Q1 2027.", TIME_DATE, "2027-01-01", "2027-03-31", NULL},
		{"By the end of Q1 2027.", TIME_DATE, "2027-03-31", "2027-03-31", NULL},
		{"In the second quarter.", TIME_DATE, "2026-04-01", "2026-06-30", NULL},
		{"By the end of the second quarter of 2026.", TIME_DATE, "2026-06-30", "2026-06-30", NULL},
		{"In H2.", TIME_DATE, "2026-07-01", "2026-12-31", NULL},
		{"By the end of H1.", TIME_DATE, "2026-06-30", "2026-06-30", NULL},
		{"By the end of the second half of the year.", TIME_DATE, "2026-12-31", "2026-12-31", NULL},
		{"By autumn.", TIME_DATE, "2026-09-01", "2026-11-30", NULL},
		{"By the end of autumn 2026.", TIME_DATE, "2026-11-30", "2026-11-30", NULL},
		{"By Christmas.", TIME_DATE, "2026-12-25", "2026-12-25", NULL},
		{"Before Christmas Eve.", TIME_DATE, "2026-12-23", "2026-12-23", NULL},
		{"By New Year's Eve.", TIME_DATE, "2026-12-31", "2026-12-31", NULL},
		{"By Good Friday.", TIME_DATE, "2026-04-03", "2026-04-03", NULL},
		{"By Easter Monday.", TIME_DATE, "2026-04-06", "2026-04-06", NULL},
		{"By Mother's Day.", TIME_DATE, "2026-03-15", "2026-03-15", NULL},
		{"By Halloween.", TIME_DATE, "2026-10-31", "2026-10-31", NULL},
		{"By Diwali.", TIME_EVENT, NULL, NULL, NULL},
		{"By the end of Ramadan.", TIME_EVENT, NULL, NULL, NULL},
		{"By Ash Wednesday.", TIME_DATE, "2026-02-18", "2026-02-18", NULL},
		{"By Boxing Day.", TIME_DATE, "2026-12-26", "2026-12-26", NULL},
		{"By St Andrew's Day.", TIME_DATE, "2026-11-30", "2026-11-30", NULL},
		{"By Burns Night.", TIME_DATE, "2026-01-25", "2026-01-25", NULL},
		{"By May Day.", TIME_DATE, "2026-05-01", "2026-05-01", NULL},
		{"By the end of the day.", TIME_RELATIVE, "2026-01-15", "2026-01-15", NULL},
		{"By end of play today.", TIME_RELATIVE, "2026-01-15", "2026-01-15", NULL},
		{"By EOD.", TIME_RELATIVE, "2026-01-15", "2026-01-15", NULL},
		{"By COB Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"By noon.", TIME_RELATIVE, "2026-01-15", "2026-01-15", NULL},
		{"By midnight on Sunday.", TIME_RELATIVE, "2026-01-18", "2026-01-18", NULL},
		{"Within 24 hours.", TIME_RELATIVE, "2026-01-15", "2026-01-16", NULL},
		{"Within two weeks of starting.", TIME_EVENT, NULL, NULL, NULL},
		{"Six weeks from now.", TIME_RELATIVE, "2026-02-26", "2026-02-26", NULL},
		{"Six weeks from today.", TIME_RELATIVE, "2026-02-26", "2026-02-26", NULL},
		{"Six weeks from 2 March.", TIME_DATE, "2026-04-13", "2026-04-13", NULL},
		{"Two weeks on Friday.", TIME_RELATIVE, "2026-01-30", "2026-01-30", NULL},
		{"A week on Friday.", TIME_RELATIVE, "2026-01-23", "2026-01-23", NULL},
		{"A fortnight today.", TIME_RELATIVE, "2026-01-29", "2026-01-29", NULL},
		{"Three weeks after Easter.", TIME_DATE, "2026-04-26", "2026-04-26", NULL},
		{"Two days after 2 March.", TIME_DATE, "2026-03-04", "2026-03-04", NULL},
		{"Ten days before the audit.", TIME_EVENT, NULL, NULL, NULL},
		{"Five working days after the audit.", TIME_EVENT, NULL, NULL, NULL},
		{"A month before my appraisal.", TIME_EVENT, NULL, NULL, NULL},
		{"The month after next.", TIME_RELATIVE, "2026-03-01", "2026-03-31", NULL},
		{"Next Friday but one.", TIME_RELATIVE, "2026-01-23", "2026-01-23", NULL},
		{"This Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"This coming Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"Friday of next week.", TIME_RELATIVE, "2026-01-23", "2026-01-23", NULL},
		{"Last thing on Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"First thing tomorrow.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"At the start of next month.", TIME_RELATIVE, "2026-02-01", "2026-02-01", NULL},
		{"By the time I go on leave.", TIME_EVENT, NULL, NULL, NULL},
		{"At the latest on 2 March.", TIME_DATE, "2026-03-02", "2026-03-02", NULL},
		{"2 March at the latest.", TIME_DATE, "2026-03-02", "2026-03-02", NULL},
		{"No later than 2 March.", TIME_DATE, "2026-03-02", "2026-03-02", NULL},
		{"Not later than Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"Latest by Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"Due Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"Due: 2 March.", TIME_DATE, "2026-03-02", "2026-03-02", NULL},
		{"Deadline: Friday.", TIME_RELATIVE, "2026-01-16", "2026-01-16", NULL},
		{"Deadline - 2 March 2026", TIME_DATE, "2026-03-02", "2026-03-02", NULL},
		{"Target date 2 March 2026", TIME_DATE, "2026-03-02", "2026-03-02", NULL},
		{"Review date: 2/3/26", TIME_DATE, "2026-03-02", "2026-03-02", NULL},
		{"Finish date: end of March", TIME_DATE, "2026-03-31", "2026-03-31", NULL},
		{"When: next Tuesday", TIME_RELATIVE, "2026-01-20", "2026-01-20", NULL},
		{"Timescale: 6 weeks", TIME_RELATIVE, "2026-01-15", "2026-02-26", NULL},
		{"Timescale: by 31.03.26", TIME_DATE, "2026-03-31", "2026-03-31", NULL},
		{"I will ask them biannually.", TIME_RECURRING, NULL, NULL, "P6M"},
		{"I will do it on the last day of the month.", TIME_RELATIVE, "2026-01-31", "2026-01-31", NULL},
		{"I will show it every sprint.", TIME_RECURRING, NULL, NULL, NULL},
		{"I will show it every second sprint.", TIME_RECURRING, NULL, NULL, NULL},
		{"Ring him two weeks prior to the audit.", TIME_EVENT, NULL, NULL, NULL},
		{"Call every patient 48 hours post-op.", TIME_EVENT, NULL, NULL, NULL},
		{"Ninety days in, I will be on my own.", TIME_EVENT, NULL, NULL, NULL},
		{"I will do the filing of a Tuesday.", TIME_RECURRING, "2026-01-20", "2026-01-20", "P1W"},
		{"By the time they reach the gate I will have the list.", TIME_EVENT, NULL, NULL, NULL},
		{"I will start as soon as the nights get lighter.", TIME_EVENT, NULL, NULL, NULL},
		{"Send it a month in advance.", TIME_EVENT, NULL, NULL, NULL},
		{"Send it ten days beforehand.", TIME_EVENT, NULL, NULL, NULL},
		{"I will be there by the time you open.", TIME_EVENT, NULL, NULL, NULL},
		{"Spend at least 30 minutes a day on it.", TIME_RECURRING, NULL, NULL, "P1D"},
		{"Shadow a colleague for two hours a week.", TIME_RECURRING, NULL, NULL, "P1W"},
		{"Renew the certificates before they expire.", TIME_EVENT, NULL, NULL, NULL},
		{"Have it ready by the time of the inspection.", TIME_EVENT, NULL, NULL, NULL},
		{"Bring this to the March team meeting.", TIME_DATE, "2026-03-01", "2026-03-31", NULL},
		/* what is told beside it */
		{"We swap the bins each Wednesday; whoever leaves hands over open jobs.", TIME_RECURRING, "2026-01-21",
	         "2026-01-21", "P1W"},
		{"We swap the bins each Wednesday and file closed jobs.", TIME_RECURRING, "2026-01-21", "2026-01-21",
	         "P1W"},
		{"We test it on the first Sunday of each month so that nobody is using it.", TIME_RECURRING,
	         "2026-02-01", "2026-02-01", "P1M"},
		{"I clean the fridge every Friday because nobody else does.", TIME_RECURRING, "2026-01-16",
	         "2026-01-16", "P1W"},
		{"We meet every Tuesday so that everyone can come.", TIME_RECURRING, "2026-01-20", "2026-01-20", "P1W"},
		{"I water them every Friday; the office is open till five.", TIME_RECURRING, "2026-01-16", "2026-01-16",
	         "P1W"},
		{"We air the hall twice a week, usually for an hour.", TIME_RECURRING, NULL, NULL, "P1W"},
		{"We meet on the first Monday of the month and newcomers are welcome.", TIME_RECURRING, "2026-02-02",
	         "2026-02-02", "P1M"},
		{"We meet on the last Thursday of each month, but not in August.", TIME_RECURRING, "2026-01-29",
	         "2026-01-29", "P1M"},
		{"The new rate applies from 1 March.", TIME_DATE, "2026-03-01", "2026-03-01", NULL},
		{"I'll cover the desk from Monday to Wednesday.", TIME_RELATIVE, "2026-01-19", "2026-01-21", NULL},
		{"Can you let me know by the end of the day?", TIME_RELATIVE, "2026-01-15", "2026-01-15", NULL},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		size_t count;
		const struct found_time *times = times_of(*state, cases[i].text, &count);
		bool repeats =
			count == 1 && (cases[i].repeat ? times->repeat && strcmp(times->repeat, cases[i].repeat) == 0
		                                       : times->repeat == NULL);
		if (count != 1 || times->kind != cases[i].kind || times->vague || times->each_case || !repeats ||
		    !is_day(times->resolved, times->start, cases[i].start) ||
		    !is_day(times->resolved, times->end, cases[i].end))
			fail_msg("%s: %zu times, first of kind %d", cases[i].text, count,
			         count ? (int)times->kind : -1);
	}
}

static void finds_no_times(void **state)
{
	static const char *const cases[] = {
		"You may call us at any time.",
		"You don\xE2\x80\x99t need to tell her daily.",
		"I may march through the list in a second.",
		"We reply in good time, last but not least.",
		"In July I resolved forty complaints.",
		"The shop is open Monday to Friday, 9 to 5.",
		"Our office is closed on Sundays.",
		"Applicants are over 18 years old.",
		"A two-day course on complaints.",
		"The helpline is open 24/7.",
		"It costs $10 per month.",
		"Ring 01632 960 123 by phone.",
		"Version 2.1 is in Room 12.",
		"I joined the team two years ago.",
		"Since March I have handled it.",
		"You are entitled to 25 days of leave a year.",
		"Mr May left.",
		"Contracts older than two years are archived.",
		"From time to time I help out.",
		"At the end of the day, it's about trust.",
		"It was agreed by the review team.",
		"Read to the end of the page.",
		"A customer rang three times this week.",
		"I'm no good on Mondays.",
		"We shut at noon on Wednesdays.",
		"The branch is at 12 August Street.",
		"He works 37 hours a week.",
		"It's quiet in January.",
		"If it rains on Sunday nobody comes.",
		"When the shop opens I switch on the tills.",
		"Thank the customer when they have finished.",
		"Check the address before you post the parcel.",
		"Our busiest time is the run-up to Christmas.",
		"Explain how weekly and monthly paid staff differ.",
		"We had 12 complaints in a week.",
		"Nobody under 16 may use the weights.",
		"I should have asked for help on Friday.",
		"Is the pool shut on Mondays?",
		"The children love Fridays.",
		"Cash only on Sundays.",
		"In 2021 we were at the level expected in May 2021.",
		"Maximum stay two hours, no return within one day.",
		"Tickets bought from 1 May 2023 are valid.",
		"We usually see a rush in January.",
		"Q1 is February to April.",
		"For example: reduce churn by the end of Q2.",
		"Say \"every two weeks\", not \"bi-weekly\".",
		"Everyone gets a laptop that is replaced every three years.",
		"If nobody has replied after five days, ring.",
		"No meetings on Wednesdays.",
		"The job is 37 hours a week, including one weekend in four.",
		"I work 20 hours a week.",
		"Mum used to take us every summer.",
		"Ages 5 to 8, Tuesdays, £2 with tea.",
		"Workers are entitled to a day off each week.",
		"Interest is calculated daily.",
		"Geese usually arrive in October.",
		"The museum attracts more than a million visitors each year.",
		"You can stay up to a week before you decide.",
		"A goal like \"cut waste by June\" is better.",
		"Children under five on 1 September attend mornings.",
		"My gran made soup every Monday.",
		"We don't do daily stand-ups.",
		"The trial ends after 14 days.",
		"The mayor said on Tuesday that he had had enough.",
		"You get £10 for every hour you work.",
		"The deadline was missed twice in May.",
		"My aim was to speak up in the first week.",
		"Your monthly payslip will be sent to you.",
		"Name the folder by its date, e.g. 2022-01-01.",
		"Example: report-2023-03-01.pdf",
		"Use a file name such as minutes 12 March 2026.",
		"The naming convention is Project-2022-01-01.",
		"2013-08-09: Reported by a customer.",
		"Write the date in the format 2026-01-31.",
		"Save it as Name-2022-01-01 in the shared folder.",
		"Filename: invoice_2026-02-01.pdf",
		"FY25 Q2: 1 May 2024 – 31 July 2024",
		"From Jan 2022 all staff must lock their screens.",
		"The team met in Paris in 2019.",
		"Cycle 4: 3 June 2023 - 14 July 2023",
		"From 1 April 2023, every employee should use the new card.",
		"As of June 2022 we no longer accept cheques.",
		"You don't need to post an update every day.",
		"There is no need to report daily.",
		"Managers are not required to meet weekly.",
		"It runs neither daily nor on a weekly schedule.",
		"You needn't check your messages every evening.",
		"The team does not have to meet every Monday.",
		"No one has to attend every Thursday.",
		"January 1 for New Year",
		"25 December (Christmas Day)",
		"July 4 for Independence Day",
		"1 May (Labour Day)",
		"26 December - Boxing Day",
		"January 1: New Year's Day",
		"Regularly taking time off on Mondays to recover from weekends",
		"Missing stand-ups every Friday is a warning sign.",
		"Working late every evening is bad for you.",
		"Skipping lunch every day harms your health.",
		"Checking email every hour breaks your focus.",
		"Constantly replying to chats every weekend",
		"Expected to happen within the next 12 months",
		"Likely to occur within the next year",
		"Could happen within the next month",
		"Almost certain to arise in the next three months",
		"Title the note after its day, for instance 2024-05-01.",
		"Quarter 3: 1 July 2025 - 30 September 2025",
		"Q4 FY24 (1 Oct 2024 - 31 Dec 2024)",
		"Labor Day (first Monday in September)",
		"Our year starts in July.",
		"Our financial year begins in February.",
		"",
		"The Q3 work will start late.",
		"I want a company where people do their best work every day.",
		"Select \"Monthly\" in the menu.",
		"The shop is quiet on weekends.",
		"This module is worth 20 credits.",
		"At the end of a shift I tidy up.",
		"The quarterly newsletter is sent to all.",
		"He gets 20% a month.",
		"Bookings made before 2019 are lost.",
		"The weekly report is due.",
		"By 29 Feb 2027.",
		"By 31/02/26.",
		"By 2026-13-01.",
		"Customers who came in March were lost.",
		"The holidays that fall in March are busy.",
		"It should have been done by Friday.",
		"It was to be done by Friday.",
		"I got until the end of the month.",
		"It had been settled for June.",
		"Her plan was to finish by June.",
		"He was going to leave in June.",
		"It used to close in August.",
		"Guests who book in March pay less.",
		"Working as a steward in the summer taught me a lot.",
		"Within 3 rings.",
		"Until further notice.",
		"Sales this quarter are up.",
		"Sunday's sales were good.",
		"In the annual review I am praised.",
		"Half-hourly checks of the inbox.",
		"I take my annual leave when it suits.",
		"A week before a storm the gulls come in.",
		"We don't meet on the first Monday of the month.",
		"The rate applies to those in the first year of training.",
		"Staff in the first year of their contract have fewer days.",
		"She is in the first year of her course.",
		"We close at noon on Mondays because nobody comes.",
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		size_t count;
		const struct found_time *times = times_of(*state, cases[i], &count);
		if (count > 0)
			fail_msg("%s: a time of kind %d", cases[i], (int)times->kind);
	}
}

/* What two sentences say together is what each says by itself. */
static void reads_each_sentence_by_itself(void **state)
{
	static const char *const pairs[][2] = {
		{"I will do it by", "A quarter of them wait."},
		{"I will do it every two weeks", "On Monday we met."},
		{"I will finish it by May.", "6 people will come."},
		{"Cut it by half", "A week is enough."},
		{"Cut it by", "Twice as many came."},
		{"Cut the calls by half", "Pence count, too."},
		{"I will start in", "March is cold."},
		{"Every", "Week by week we get better."},
		{"We will meet on the first", "Monday of May."},
		{"I will do it within", "Six weeks are a lot."},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		char both[120];
		size_t times[3];
		snprintf(both, sizeof both, "%s\n\n%s", pairs[i][0], pairs[i][1]);
		times_of(*state, pairs[i][0], &times[0]);
		times_of(*state, pairs[i][1], &times[1]);
		times_of(*state, both, &times[2]);
		size_t amounts[3] = {prose_amounts(read(*state, pairs[i][0]))->amount_count,
		                     prose_amounts(read(*state, pairs[i][1]))->amount_count,
		                     prose_amounts(read(*state, both))->amount_count};
		if (times[2] != times[0] + times[1] || amounts[2] != amounts[0] + amounts[1])
			fail_msg("%s: %zu times, %zu amounts", both, times[2], amounts[2]);
	}
}

static void tells_what_is_no_deadline(void **state)
{
	size_t count;
	const struct found_time *times = times_of(*state, "I will do it as soon as possible.", &count);
	assert_int_equal(count, 1);
	assert_true(times->vague);
	static const char *const levels[] = {
		"Answer emails within 24 hours of receipt.", "Reply to all emails within two days.",
		"Complaints are acknowledged within one hour.", "We meet from Tuesday to Friday."};
	for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
		times = times_of(*state, levels[i], &count);
		if (count != 1 || !times->each_case)
			fail_msg("%s: %zu times", levels[i], count);
	}
}

/* Long runs of what could be slow to read: it must end soon. */
static void reads_long_texts(void **state)
{
	static const char *const pieces[] = {"as soon as ",  "by the end of ",  "from 1 to ", "first Monday of ",
	                                     "this time ",   "before the ",     "every ",     "Monday after ",
	                                     "12 weeks of ", "in the week of ", "half of "};
	for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
		struct buffer text = {0};
		for (size_t j = 0; j < 20000; j++)
			buffer_add_string(&text, pieces[i]);
		size_t count;
		times_of(*state, text.at, &count);
		buffer_free(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(finds_times, begin, end),
		cmocka_unit_test_setup_teardown(finds_no_times, begin, end),
		cmocka_unit_test_setup_teardown(reads_each_sentence_by_itself, begin, end),
		cmocka_unit_test_setup_teardown(tells_what_is_no_deadline, begin, end),
		cmocka_unit_test_setup_teardown(reads_long_texts, begin, end),
	};
	return cmocka_run_group_tests_name("prose_times", tests, NULL, NULL);
}
