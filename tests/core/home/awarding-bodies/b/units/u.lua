return unit 'u' { title = 'U',
  criterion 'C1' { says = 's', statements = { '001.C01' },
    every 'objective' { must = { smart.clear } },
  },
}
