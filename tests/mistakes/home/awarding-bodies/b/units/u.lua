return unit 'u' { title = 'U',
  criterion 'C1' { says = 's', every 'objective' { must = { smart.clear } } },
  criterion 'C2' { says = 's',
    the 'feedback' { must = { feedback.enough { count = 3 } } },
    at_least(2) 'activity' { that_is = 'done', ask = { 'Why?' } } },
}
