using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>A statement that is prepared once and run for many values. Texts and blobs are read where SQLite holds them.</summary>
internal sealed class Statement : IDisposable
{
    private const int ShortText = 256;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt handle;
    private readonly string[] names;

    /// <summary>Prepares a statement.</summary>
    /// <exception cref="SqliteException">The SQL cannot be read.</exception>
    public Statement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        // It is told that the statement is kept for long.
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out handle));
        names = [.. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(handle)).Select(index => raw.sqlite3_bind_parameter_name(handle, index).utf8_to_string().TrimStart('@'))];
    }

    /// <summary>The rows for these values, which are given in the order in which the parameters first occur.</summary>
    public List<T> Run<T>(Func<Statement, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return Rows(read);
    }

    /// <summary>The first row for these values, or what stands for none.</summary>
    public T? First<T>(Func<Statement, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            return Step() ? read(this) : default;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The rows for these values, which are given by the names of the parameters.</summary>
    public List<T> Run<T>(Func<Statement, T> read, IReadOnlyDictionary<string, object> values)
    {
        Bind(values);
        return Rows(read);
    }

    /// <summary>Gives the parameters their values, by the order in which they first occur.</summary>
    public void Bind(params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++) Bind(index + 1, values[index]);
    }

    /// <summary>Gives the parameters their values, by name.</summary>
    public void Bind(IReadOnlyDictionary<string, object> values)
    {
        for (var index = 0; index < names.Length; index++) Bind(index + 1, values[names[index]]);
    }

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        if (code is raw.SQLITE_ROW) return true;
        if (code is raw.SQLITE_DONE) return false;
        Check(code);
        return false;
    }

    /// <summary>Ends a run, and lets go of what it held.</summary>
    public void Reset() => raw.sqlite3_reset(handle);

    /// <summary>Whether a column of the row has no value.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    /// <summary>A column as it lies in SQLite's memory, until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(handle, column);

    /// <summary>A column as a whole number.</summary>
    public long Integer(int column) => raw.sqlite3_column_int64(handle, column);

    /// <summary>A column as a number.</summary>
    public double Real(int column) => raw.sqlite3_column_double(handle, column);

    /// <summary>A column as text.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>A column as text, or null.</summary>
    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A column as what it is: a text, a number or null.</summary>
    public object? Value(int column) => raw.sqlite3_column_type(handle, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Integer(column),
        raw.SQLITE_FLOAT => Real(column),
        _ => Text(column),
    };

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private List<T> Rows<T>(Func<Statement, T> read)
    {
        var rows = new List<T>();
        try
        {
            while (Step()) rows.Add(read(this));
        }
        finally
        {
            Reset();
        }

        return rows;
    }

    private void Bind(int index, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(handle, index),
        string text => BindText(index, text),
        long number => raw.sqlite3_bind_int64(handle, index, number),
        int number => raw.sqlite3_bind_int64(handle, index, number),
        byte[] bytes => raw.sqlite3_bind_blob(handle, index, bytes.AsSpan()),
        double number => raw.sqlite3_bind_double(handle, index, number),
        _ => throw new ArgumentException($"A parameter cannot be {value.GetType()}.", nameof(value)),
    });

    private int BindText(int index, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > ShortText) return raw.sqlite3_bind_text(handle, index, Encoding.UTF8.GetBytes(text).AsSpan());
        Span<byte> bytes = stackalloc byte[ShortText];
        return raw.sqlite3_bind_text(handle, index, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
