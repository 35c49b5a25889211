return qualification 'q' { title = 'Q', units = { 'u' } }
