-- what a desk may not see is read with every request of its people
create index company_kept_by_a_desk on company (desk_country) where sharing_scope <> 'all_desks';
