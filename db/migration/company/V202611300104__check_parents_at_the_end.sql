-- two records that are parted again may have each other as parent: the one that stays is given back before the one that went
alter table company alter constraint company_parent_fk deferrable initially immediate;
