return suite "pearson-edi/manage-customer-service-performance" { good "supermarket.yaml" {}, good "housing-association.yaml" {} }
