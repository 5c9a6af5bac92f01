module guia

go 1.19
