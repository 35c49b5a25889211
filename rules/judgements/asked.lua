-- What several judgements ask of the same text, asked once. Nobody changes what is given.

local asked = {}

asked.tokens = once(prose.tokens)

-- The times of a text, where the day to which they are resolved does not matter.
asked.times = once(function(text) return prose.times(text, 0) end)

return asked
