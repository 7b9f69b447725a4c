create table staff_member (
    username      text        not null primary key,
    password_hash text        not null,
    roles         text[]      not null,
    place         text        not null,
    enabled       boolean     not null,
    created_at    timestamptz not null,
    check (cardinality(roles) > 0)
);

comment on table staff_member is 'who may sign in, in which roles and for which place; never deleted, only disabled';
comment on column staff_member.username is 'name at sign-in and sub of the token; a person of the staff';
comment on column staff_member.password_hash is 'salted, algorithm in braces; never leaves this table but for the sign-in';
comment on column staff_member.place is 'place code; the holder sees the subtree of it';
