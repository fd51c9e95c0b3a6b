// libpq, PostgreSQL's client library, loaded when a PostgreSQL database is first opened: a program
// that works on SQLite starts without the twenty libraries that libpq brings.
#pragma once

#include <postgresql/libpq-fe.h>

// The functions that the adapter calls.
#define LIBPQ_FUNCTIONS(F) \
  F(PQclear) \
  F(PQcmdTuples) \
  F(PQconnectdbParams) \
  F(PQconninfoFree) \
  F(PQconninfoParse) \
  F(PQenterPipelineMode) \
  F(PQerrorMessage) \
  F(PQexec) \
  F(PQexecPrepared) \
  F(PQexitPipelineMode) \
  F(PQfinish) \
  F(PQftype) \
  F(PQgetResult) \
  F(PQgetisnull) \
  F(PQgetlength) \
  F(PQgetvalue) \
  F(PQntuples) \
  F(PQparameterStatus) \
  F(PQpipelineSync) \
  F(PQprepare) \
  F(PQputCopyData) \
  F(PQputCopyEnd) \
  F(PQresultErrorField) \
  F(PQresultErrorMessage) \
  F(PQresultStatus) \
  F(PQsendQueryPrepared) \
  F(PQserverVersion) \
  F(PQsetNoticeReceiver) \
  F(PQsetSingleRowMode) \
  F(PQstatus) \
  F(PQtransactionStatus)

#define LIBPQ_MEMBER(name) __typeof__(&name) _Nonnull name;

struct __attribute__((swift_attr("@Sendable"))) LibPQ {
  LIBPQ_FUNCTIONS(LIBPQ_MEMBER)
};

#undef LIBPQ_MEMBER

// Loads the library and looks its functions up, once and by one thread. Returns NULL where the library
// or one of them is missing.
const struct LibPQ *_Nullable libpq_load(void);
