local function says(word)
  return function(o) if o.text == word then return fault('text', 'It says ' .. word) end end
end
return {
  rule 'clear' { on = 'objective', title = 'Clear', why = 'w', advice = 'Mend it', wanted = 'clearness',
    check = says 'muddled' },
  rule 'plain' { on = 'objective', title = 'Plain', why = 'w', advice = 'a', check = function(o)
    if o.text == 'muddled' then return { fault('text', 'one'), fault('status', 'two') } end end },
  rule 'fits' { on = 'objective', title = 'Fits', why = 'w', advice = 'a', check = function(o)
    if o.text == 'odd' then return unsure('text', 'Does it fit?') end
    if o.text == 'muddled' then return fault('text', 'It does not fit') end end },
  rule 'dated' { on = 'objective', title = 'Dated', why = 'w', advice = 'a',
    check = function(o) if not o.start then return fault('start', 'No start') end end },
  rule 'breaks' { on = 'objective', title = 'Breaks', why = 'w', advice = 'a', check = function(o)
    if o.text == 'break' then
      return o.start.x
    end end },
  rule 'loops' { on = 'objective', title = 'Loops', why = 'w', advice = 'a',
    check = function(o) while o.text == 'loop' do end return o.text == 'muddled' and fault('text', 'l') end },
  rule 'gives' { on = 'objective', title = 'Gives', why = 'w', advice = 'a',
    check = function(o) return o.text end },
  rule 'checked' { on = 'objective', title = 'Checked', why = 'w', advice = 'a', from = 'assessor',
    check = says 'muddled' },
  trait 'open' { on = 'objective', says = 's', holds = function(o) return o.status == 'open' end },
}
