return suite "pearson/promote-continuous-improvement" { good "leisure-centre.yaml" {}, good "railway-station.yaml" {} }
