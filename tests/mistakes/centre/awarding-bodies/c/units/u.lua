return unit 'u' { title = 'U',
  criterion 'C1' { says = 's', every 'objective' { must = { smart.clear } } },
}
