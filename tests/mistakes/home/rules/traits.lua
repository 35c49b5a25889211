return { trait 'done' { on = 'activity', says = 's', holds = function() return true end } }
