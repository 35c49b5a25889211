#!/bin/sh
# `assay text`: one text in, one judgement out, for programs as the contract has it and for people with what to add.
# Usage: tests/cli/text.sh path/to/assay    (from the repository; prints TAP)
set -u

. "$(dirname "$0")/tap"

lines() { # kind, text...: one object a text
	run text "$@" --format jsonl --today 2026-01-15
}

# --- For programs ----------------------------------------------------------------------------------------------------

lines objective "I will cut my call-backs from 12 to 4 a week by 31 March, with the new script, so that tenants explain once"
status_is 0 "an objective"
says out '"specific": true, "measurable": true, "achievable": true, "relevant": true, "time_bound": true, "smart": true' "all five letters"
says out '"deadline": "2026-03-31", "reasons": {"specific": "' "its deadline, and reasons"
lines objective "Be better with people"
says out '"measurable": false, .*"smart": false, "deadline": null, ' "an empty wish"
lines objective "Grow the monthly newsletter" "Write a monthly newsletter" "Bring the notices up to date" "Reach 40 weekly active users"
says out 'Grow the monthly newsletter", .*"time_bound": false' "a thing by its name"
says out 'Write a monthly newsletter", .*"time_bound": true' "how often one is written"
says out 'up to date", .*"time_bound": false' "a state, and no date"
says out 'active users", .*"time_bound": false' "what is counted so"
lines objective "Draft the job description for the second porter" "Row ten miles without stopping to rest" "Sit in on two client discovery calls"
count_is 3 '"relevant": false' "a paper, a pause and a kind of call are no reasons"
lines objective "Flush the unused taps every Monday, as the water plan requires" "Teach a Year 8 lesson" "Stop leaving 3 things until the last minute"
says out 'plan requires", .*"relevant": true' "a plan that requires it"
says out 'Year 8 lesson", .*"time_bound": false' "a year of a school"
says out 'last minute", .*"time_bound": false' "a saying"
lines deadline "w/c 12 January" "by 31/03/26" "the team may be in room 24" "every Friday"
count_is 4 '^{"text": ".*}$' "an object a text"
says out '"has_deadline": true, "start": "2026-01-12", "end": "2026-01-18", "matched": "w/c 12 January"' "a week"
says out '"start": "2026-03-31", "end": "2026-03-31"' "a point in time starts and ends on one day"
says out '"has_deadline": false, "start": null, "end": null, "matched": null' "no deadline"
says out '"start": "2026-01-16", "end": "2026-01-16", "matched": "every Friday"' "the next of what comes again"
lines action "Communicate better" "Book onto the complaints course by Friday"
says out '"Communicate better", "vague": true, "reasons": \["' "a vague action, with a reason"
says out 'by Friday", "vague": false, "reasons": \[\]' "a clear one"
lines deadline "Requests for H2 have to be in by 31 May." "The rota for next month goes up on Friday."
says out '"end": "2026-05-31", "matched": "by 31 May"' "what is asked for has its time, and not what it is for"
says out '"end": "2026-01-16", "matched": "on Friday"' "and so has what goes up"
lines deadline "Let me know by the end of the day" "At the end of the day it is about people"
says out '"start": "2026-01-15", "end": "2026-01-15", "matched": "by the end of the day"' "the end of this day"
says out 'people", "has_deadline": false' "and the saying"
lines action "Lead a team meeting" "Present the survey results to the committee" "Read the safeguarding policy" "Lead the change"
says out 'meeting", "vague": false' "an event that is held"
says out 'committee", "vague": false' "somebody who hears it"
says out 'policy", "vague": false' "one paper by its name"
says out 'change", "vague": true' "and what nobody holds"
lines reflection "The examiner wrote that my analysis lacked depth." "We received 68% for the team report." \
	"Waiting rooms got quieter, and this caused stress and affected our final grade." "I shut down when criticised."
says out 'lacked depth.", "reflective": false, "uses_feedback": true' "a fault that another found is no thought of the writer's"
says out 'report.", .*"states_impact": true' "a mark"
says out 'grade.", .*"states_impact": true' "what a deed brought about"
says out 'criticised.", .*"uses_feedback": false' "what would be said is nothing that was said"
lines feedback "Everyone was kind. Perhaps put a clock by the lift." "Staff were kind. He measured twice, cut once."
says out 'lift.", "sentiment": "positive", "constructive": true' "an idea, softly put"
says out 'once.", .*"constructive": false' "and a deed that only sounds like one"
lines reflection "I used to guess the weight. I went back to the scales, and the bags all close properly now for the lads."
says out '"states_impact": true' "what is so now for others"
lines feedback "I was seen by a porter and then by a clerk." "His care has been nothing short of superb." "She has grown as a trainer." "Felt like just a number."
count_is 1 '"sentiment": "neutral", "constructive": false' "where somebody was, told for the record"
count_is 2 '"sentiment": "positive", "constructive": false' "praise by denying, and growth"
count_is 1 '"sentiment": "negative"' "and one who was no more than a number"
lines feedback "Lovely lad, couldn't do enough for us." "On hold for 25 minutes, then the wrong department. Twice."
says out '"sentiment": "positive", "constructive": false' "mere praise"
says out '"sentiment": "negative", "constructive": true' "a complaint that one can act on"
lines reflection "On Mondays I open the post, stamp it and sort it into the trays."
says out '"reflective": false, "uses_feedback": false, "states_impact": false, "reasons": \["' "a duty is no reflection"

# --- The tone of what is said without a word of praise or fault --------------------------------------------------------

# Less of what came back to others is no lack; to go on when all is said is a fault, whatever was praised before.
cat >tones.tsv <<'EOF'
positive	Her sums are right. She sends us hardly anything now, where it used to be every week.
positive	He passes far fewer calls up to me than he did in the spring.
positive	I used to have to correct every order form of his; now I rarely open one.
positive	We hardly ever get a returned parcel from her bench these days.
positive	She no longer needs me standing behind her on refunds.
positive	Escalations from his desk have dropped from six a week to one.
positive	Her labels are right. Hardly any come back to us now.
negative	Twice the caller had agreed and you went on explaining for another minute.
negative	The customer had already said yes, and you kept on selling.
negative	She had told you her account number and you asked for it again.
negative	Once he had what he wanted you carried on for five minutes about the warranty.
negative	The lady said she was in a hurry and you read out the whole script.
mixed	Your greeting was warm. Twice the caller had agreed and you went on explaining for another minute.
mixed	You were polite and calm. The customer had said yes and you went on explaining.
positive	The queries that land on my desk from her have all but dried up.
positive	I don't get her transfers any more.
positive	He comes to me for help less and less.
positive	Fewer of her bookings bounce back to us now.
positive	His forms are complete now. We send back next to nothing, where it used to be half of them.
negative	The caller was crying and you went straight to the security questions.
negative	He had answered that already when you put the question to him a second time.
mixed	Good tone, and you know the tariffs. She had decided by then and you went on reading out the rest of them.
negative	Queries are rarely answered.
negative	My emails hardly ever get a reply, and queries are no longer logged.
negative	The bus hardly ever comes now, where it used to be every ten minutes.
negative	You send back forms without a word and rarely say why.
negative	She sends us hardly any updates now.
positive	She had already told me the price and went on to explain the deposit.
positive	Her totals are correct.
EOF
cut -f2 tones.tsv | "$assay" text feedback --format jsonl | sed 's/.*"sentiment": "\([a-z]*\)".*/\1/' >heard
while IFS='	' read -r tone text <&3; do
	read -r heard
	is "$heard" "$tone" "$text"
done 3<tones.tsv <heard

# --- What an account does: reflective, uses feedback, states an impact ---------------------------------------------------

# What was achieved is an effect and no thought, unless another way of working is told; what others said is theirs.
cat >accounts.tsv <<'EOF'
n n y	By ordering parts on Mondays we brought the repair time down from six days to two.
y n y	Since I began to read the order back, returns fell from nine a week to three.
n y n	A colleague pointed out that I had left the safe open.
y y n	A colleague pointed out that I had left the safe open, so I now try the handle before I go.
n n n	I always make sure that the counter is tidy.
n n n	In this report I will describe the till.
n y n	We were advised by the tutor to shorten the survey.
n y n	I asked four of our regulars what would make them use the lockers.
n n n	Ofsted came in May, and a witness statement is attached.
y n n	I have cut my talk from forty slides to twenty.
n n y	The van no longer leaves half empty.
n n n	I rang the couple who had been booked in twice.
n n y	The late van caused us to miss the last post.
n n y	My mark was 64.
n y n	I apologised and gave her a cloth when she complained about the spill.
n y n	I asked a friend who had sat the same exam to go over the outline of my essay.
y n n	I have started to read the wording on each label.
n n n	The research on queues suggests that one line is fairer than three.
n y n	I was told by the head cook that my labels to the night shift were too small.
y n y	When the resident wept I did not know what to say and I left.
y y n	I think it helped that I kept still, and she was calm when she left and said I had been patient.
n n n	Two patients with minor complaints were seen by the nurse.
y n n	I am quick to praise and slow to blame.
n y n	My classmates replied that the chart was confusing.
n n y	We lost marks for the layout.
n n n	He thanked me for my help.
n y n	I asked my sister to read the poster before I printed it.
n n n	The chapter was on queueing theory, which I had not come across before.
n n n	I struggled with fractions at the start of the course and enjoyed them by the end.
n n n	It was kind of her to say how patient I had been.
n n n	The lecture was about stock control, and I now have a clearer idea of how shops order.
n n n	We used a spreadsheet and a whiteboard, both of which I will use again.
n n n	Reading the two stories I was struck by how differently they end.
y n n	I had been reading the labels aloud before I handed them over.
n n n	I would have liked a longer lunch.
n n n	I feel that I always give a good standard of care to those on my ward.
n n n	This month taught me the importance of teamwork.
y n n	I was inclined to finish the tables for the trainee when the shop was full.
y n y	Two orders went to the wrong table, and that's on me.
y n n	We planned the party in a week, and I gave little thought to who would clear up.
y n n	It proved to be a mistake to open the hall at nine.
y n n	I have got into the habit of counting the keys with the next shift.
y n n	It became apparent to me that the rota was out of date, and all I did was print a new one.
n n y	The new latch on the gate works, freeing the porter for the lifts.
y n y	I left the reading to the end and it showed in my mark.
y n y	I did not weigh the flour, and the loaves were consequently flat.
n n y	I got excellent for my coursework.
n n y	The way in which we had asked the question biased the results.
n n n	One of my goals was to improve my writing.
n n n	In the second week I was able to shadow the pharmacist.
n y n	The examiner wrote that the essay lacked depth.
n n n	It was a stay of two months that let me improve my English and to meet eleven cooks.
n n n	I chose a smaller topic, which made sense.
y n y	I should have asked: I sat for a day on a fault that the electrician found in ten minutes.
n n y	Our float came second in the parade.
n n y	By the end of the month I was closing the shop without assistance.
n n y	Takings are up four per cent on last year.
y n n	I have taken to writing the name down before I ask for the ticket.
n n n	It has been a good week so far, everyone brought cake.
y n n	I talk over people before they have finished.
n y n	A man came to the desk to complain about the heat.
n n y	As I had moved the trolley to the lift, the nurses no longer have to walk down for it.
n n n	I would have liked a desk by the window.
n n n	The talk cleared up two terms which I had been mixing up.
n n n	I'm no longer afraid of the telephone.
n n n	The film changed the way I look at bees.
y n n	We don't stack the trays on the stairs any more.
y n n	If I saw this again I would inform the sister at once.
y n n	I allowed the discussion to drift, and the shy ones said nothing.
y y n	The gardener advised me to water in the evening. This I did.
y n n	The talk with the porter convinced me to hang the keys by number.
y n n	We had not counted the chairs, and it showed.
n n n	The sheds were surveyed and photographed by the group.
n n n	Conducting the peer review took me an hour.
y n n	I was reluctant to criticise the driver.
y n n	I came across as cold, and I regret that.
n y n	The cook showed me to wash the rice first.
y y n	A tutor who had seen me teach mentioned this to me, and I now stand at the side.
n y n	The forms were returned to me with a page of marks.
n n n	A complaint is in my opinion a chance to put the matter right.
n n y	I put a mat by each door, and the number of slips that were noted in the log went down.
n n y	The queue went down from nine to four after we moved the till.
n n n	I sat with a cook who was struggling with the new scales.
n n y	Most of the guests stayed until the end of the tour.
n n n	I was nodding and smiling just to calm people down.
y y n	After the complaint I slowed down.
EOF
cut -f2 accounts.tsv | "$assay" text reflection --format jsonl |
	sed 's/.*"reflective": \([a-z]\)[a-z]*, "uses_feedback": \([a-z]\)[a-z]*, "states_impact": \([a-z]\).*/\1 \2 \3/; y/tf/yn/' >heard
while IFS='	' read -r wanted text <&3; do
	read -r heard
	is "$heard" "$wanted" "$text"
done 3<accounts.tsv <heard

# --- From standard input ---------------------------------------------------------------------------------------------

printf 'one\n\nthree\r\nfour' | "$assay" text action --format jsonl >out
count_is 4 '^{"text": "' "a line each: empty ones, Windows line ends, no end of the last line"
says out '^{"text": "three", ' "without its line end"
printf 'one\n\377\376\ntwo\n' | "$assay" text action --format jsonl >out 2>err
is "$?" 3 "a line that is no UTF-8"
says err 'text 2: this text is no UTF-8' "and which"
count_is 3 '^{"text": "' "the others are judged"
says out '^{"text": "", "error": "' "its own object says why"
head -c 70000 /dev/zero | tr '\0' 'x' | "$assay" text objective --format jsonl >out 2>err
is "$?" 3 "a line of 70 kB"
says err 'more than 65536 bytes' "and what is wrong with it"
full=$(head -c 65536 /dev/zero | tr '\0' 'x')
printf '%s\n%sx\r\nnext\n%s\r\n' "$full" "$full" "$full" | "$assay" text objective --format jsonl >out 2>err
is "$?" 3 "a line with a byte too many"
is "$(sed 's/^assay: text \([0-9]*\): .*/\1/' err)" 2 "it alone is refused"
count_is 4 '^{"text": "' "and the others are judged"
if [ -z "${SLOW:-}" ] && ! grep -qa __asan_init "$assay"; then
	# More than the memory that there is, in one line.
	{ head -c 1000000000 /dev/zero; printf '\nnext\n'; } | (ulimit -v 600000 && "$assay" text objective --format jsonl >out 2>err)
	is "$?" 3 "a line of 1 GB"
	count_is 2 '^{"text": "' "and the next one is judged"
fi
"$assay" text objective </dev/null >out
is "$?" 0 "nothing to read"

# --- Judgements that break ---------------------------------------------------------------------------------------------

mkdir broken
cp -R "$home/rules" "$home/awarding-bodies" broken
sed -i 's/^local function by_signs(text)$/& local nothing = text.missing.more/' broken/rules/judgements/tone.lua
ASSAY_HOME=$work/broken lines feedback "He is kind." "She is late."
status_is 4 "a judgement that breaks is a faulty script"
says err 'text 1: rules/judgements/[a-z]*.lua:[0-9]*: ' "the text and the script's line are named"
count_is 2 '^{"text": ".*", "error": "' "and each text's object says so"
rm -r broken

# --- For people ------------------------------------------------------------------------------------------------------

run text objective "Reduce my call-backs"
says out 'Measurable: no' "a letter by its name"
says out "How much? 'Reduce my call-backs from __ to __ a week'" "an example in the learner's own words"
run text objective "Win 12 New customers by June"
says out "'Win 12 New customers by June'" "a reason rests on the words as they were written"

run text objective "By the end of March I will answer 9 of 10 calls myself, using the script, so tenants explain once"
says_not out '→' "nothing to add to what is all there"

printf '\nRing back\n' | "$assay" text action >out
says out '^(empty)$' "an empty text is named"
says out '^Ring back$' "the next one, too"
is "$(grep -n '^$' out | head -n 1 | cut -d: -f1)" "$(($(grep -n '^Ring back$' out | cut -d: -f1) - 1))" "with a line between them"

# --- Wrong usage -----------------------------------------------------------------------------------------------------

run text
status_is 2 "no kind"
run text objektive "x"
status_is 2 "a kind that there is not"
says err "did you mean 'objective'" "did you mean"
run text objective "x" --format csv
status_is 2 "a format that it does not know"
run text --help
says out '^  assay text objective' "help by examples"

done_testing
