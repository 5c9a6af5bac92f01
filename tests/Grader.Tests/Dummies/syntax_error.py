def servidor(:
