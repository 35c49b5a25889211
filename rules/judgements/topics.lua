-- What a text is about, in the rough: finding the way, waiting, the phone, the bill … Two texts without a word in common may
-- still be about one thing ("nobody finds the desk", "a blue line on the floor").

local topics = {}

local ALL = { "topic-way", "topic-waiting", "topic-calls", "topic-wording", "topic-paying", "topic-washing", "topic-eating", "topic-travel",
	"topic-looks", "topic-online", "topic-booking", "topic-sending", "topic-mending", "topic-manner", "topic-news", "topic-comfort",
	"topic-access", "topic-goods", "topic-mistakes", "topic-knowing" }
local sieve = prose.sieve(collect(ALL, function(list) return { list } end)) -- a bit for each of them

-- Whether two texts have a topic in common.
function topics.meet(a, b)
	return sieve(a) & sieve(b) ~= 0
end

return topics
