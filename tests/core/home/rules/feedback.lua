return {
  rule 'enough' { on = 'the feedback', title = 'Enough', why = 'w', advice = 'a',
    params = { count = number { default = 2, least = 1, most = 9, says = 's', unit = 'items', tighter = 'more' } },
    check = function(list, given)
      if #list < given.count then return fault(list, 'Too few', tostring(#list), tostring(given.count)) end
    end },
  rule 'from' { on = 'feedback', title = 'From', why = 'w', advice = 'a',
    params = { sources = words { default = { 'assessor' }, says = 's', tighter = 'more' } },
    check = function() end },
}
