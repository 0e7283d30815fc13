"""The quotes of articles in Parquet files, as Parquet files: a job for spark-submit. See docs/scale.md.

spark-submit docs/spark_job.py --text body --id url ARTICLES QUOTES
"""

from __future__ import annotations

import argparse

from pyspark.sql import SparkSession

from quotex import spark


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the quotes of articles in Parquet files to Parquet files.")
    parser.add_argument("articles", help="a file or folder, wherever Spark reads from")
    parser.add_argument("quotes", help="a folder that is not there yet")
    parser.add_argument("--text", default="body", help="the column that holds the text (%(default)s)")
    parser.add_argument("--id", default="url", help="the column that names it (%(default)s)")
    parser.add_argument("--partitions", type=int, help="deal the articles out to so many tasks")
    arguments = parser.parse_args()

    session = SparkSession.builder.appName("quotex").getOrCreate()
    articles = session.read.parquet(arguments.articles)
    if arguments.partitions:
        articles = articles.select(arguments.text, arguments.id).repartition(arguments.partitions)
    spark.quotes(articles, text=arguments.text, id=arguments.id).write.parquet(arguments.quotes)
    session.stop()


if __name__ == "__main__":
    main()
